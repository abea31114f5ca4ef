// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, spanish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("es", function (s) {
function r0() {
let v_1, v_2, v_3, v_4, v_5;
s.I_pV=s.limit;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
for(;;) {
v_3=s.cursor;
lab2: {
if (!(s.out_grouping(g_v))) {
break lab2;
}
if (!(s.go_out_grouping(g_v))) {
break lab2;
}
s.cursor+=1;
break;
}
s.cursor=v_3;
if (!(s.in_grouping(g_v))) {
break lab1;
}
if (!(s.go_in_grouping(g_v))) {
break lab1;
}
s.cursor+=1;
break;
}
break;
}
s.cursor=v_2;
if (!(s.out_grouping(g_v))) {
break lab0;
}
for(;;) {
v_4=s.cursor;
lab1: {
if (!(s.out_grouping(g_v))) {
break lab1;
}
if (!(s.go_out_grouping(g_v))) {
break lab1;
}
s.cursor+=1;
break;
}
s.cursor=v_4;
if (!(s.in_grouping(g_v))) {
break lab0;
}
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
break;
}
break;
}
s.I_pV=s.cursor;
}
s.cursor=v_1;
v_5=s.cursor;
lab0: {
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p1=s.cursor;
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p2=s.cursor;
}
s.cursor=v_5;
return true;
}
function r1() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("a");
} else {
if (among_var===2) {
s.slice_from("e");
} else {
if (among_var===3) {
s.slice_from("i");
} else {
if (among_var===4) {
s.slice_from("o");
} else {
if (among_var===5) {
s.slice_from("u");
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
}
}
}
}
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r2() {
return s.I_pV<=s.cursor;
}
function r3() {
return s.I_p2<=s.cursor;
}
function r4() {
let among_var;
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
return false;
}
s.bra=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
if (!(r2())) {
return false;
}
if (among_var===1) {
s.bra=s.cursor;
s.slice_from("iendo");
} else {
if (among_var===2) {
s.bra=s.cursor;
s.slice_from("ando");
} else {
if (among_var===3) {
s.bra=s.cursor;
s.slice_from("ar");
} else {
if (among_var===4) {
s.bra=s.cursor;
s.slice_from("er");
} else {
if (among_var===5) {
s.bra=s.cursor;
s.slice_from("ir");
} else {
if (among_var===6) {
s.slice_del();
} else {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
return false;
}
s.cursor-=1;
s.slice_del();
}
}
}
}
}
}
return true;
}
function r5() {
let among_var, v_1, v_2, v_3, v_4, v_5;
s.ket=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r3())) {
return false;
}
s.slice_del();
} else {
if (among_var===2) {
if (!(r3())) {
return false;
}
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ic"))) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
}
} else {
if (among_var===3) {
if (!(r3())) {
return false;
}
s.slice_from("log");
} else {
if (among_var===4) {
if (!(r3())) {
return false;
}
s.slice_from("u");
} else {
if (among_var===5) {
if (!(r3())) {
return false;
}
s.slice_from("ente");
} else {
if (among_var===6) {
if (s.I_p1>s.cursor) {
return false;
}
s.slice_del();
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.slice_del();
if (among_var===1) {
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.slice_del();
}
}
} else {
if (among_var===7) {
if (!(r3())) {
return false;
}
s.slice_del();
v_3=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_4)===0) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
}
} else {
if (among_var===8) {
if (!(r3())) {
return false;
}
s.slice_del();
v_4=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.slice_del();
}
} else {
if (!(r3())) {
return false;
}
s.slice_del();
v_5=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_5);
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_5);
break lab0;
}
s.slice_del();
}
}
}
}
}
}
}
}
}
return true;
}
function r6() {
let v_2;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
if (s.find_among_b(a_7)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
return false;
}
s.cursor-=1;
s.slice_del();
return true;
}
function r7() {
let among_var, v_2, v_3, v_4;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
v_3=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.cursor-=1;
v_4=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "g")) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.cursor-=1;
s.cursor=(s.limit-v_4);
}
s.bra=s.cursor;
s.slice_del();
} else {
s.slice_del();
}
return true;
}
function r8() {
let among_var, v_1, v_2;
s.ket=s.cursor;
among_var=s.find_among_b(a_9);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r2())) {
return false;
}
s.slice_del();
} else {
if (!(r2())) {
return false;
}
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
v_2=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "g")) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.cursor-=1;
s.cursor=(s.limit-v_2);
if (!(r2())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
}
}
return true;
}
function r9() {
let v_1, v_2, v_3, v_4, v_5;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
for(;;) {
v_3=(s.limit-s.cursor);
lab1: {
if (!(r5())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(r6())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
if (!(r7())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_2);
v_4=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
v_5=s.cursor;
r1();
s.cursor=v_5;
return true;
}
const g_v = new Set("aeiouáéíóúü");
const a_0 = [["",-1,6],["á",0,1],["é",0,2],["í",0,3],["ó",0,4],["ú",0,5]];
const a_1 = [["la",-1,-1],["sela",0,-1],["le",-1,-1],["me",-1,-1],["se",-1,-1],["lo",-1,-1],["selo",5,-1],["las",-1,-1],["selas",7,-1],["les",-1,-1],["los",-1,-1],["selos",10,-1],["nos",-1,-1]];
const a_2 = [["ando",-1,6],["iendo",-1,6],["yendo",-1,7],["ándo",-1,2],["iéndo",-1,1],["ar",-1,6],["er",-1,6],["ir",-1,6],["ár",-1,3],["ér",-1,4],["ír",-1,5]];
const a_3 = [["ic",-1,-1],["ad",-1,-1],["os",-1,-1],["iv",-1,1]];
const a_4 = [["able",-1,1],["ible",-1,1],["ante",-1,1]];
const a_5 = [["ic",-1,1],["abil",-1,1],["iv",-1,1]];
const a_6 = [["ica",-1,1],["ancia",-1,2],["encia",-1,5],["adora",-1,2],["osa",-1,1],["ista",-1,1],["iva",-1,9],["anza",-1,1],["logía",-1,3],["idad",-1,8],["able",-1,1],["ible",-1,1],["ante",-1,2],["mente",-1,7],["amente",13,6],["acion",-1,2],["ucion",-1,4],["ación",-1,2],["ución",-1,4],["ico",-1,1],["ismo",-1,1],["oso",-1,1],["amiento",-1,1],["imiento",-1,1],["ivo",-1,9],["ador",-1,2],["icas",-1,1],["ancias",-1,2],["encias",-1,5],["adoras",-1,2],["osas",-1,1],["istas",-1,1],["ivas",-1,9],["anzas",-1,1],["logías",-1,3],["idades",-1,8],["ables",-1,1],["ibles",-1,1],["aciones",-1,2],["uciones",-1,4],["adores",-1,2],["antes",-1,2],["icos",-1,1],["ismos",-1,1],["osos",-1,1],["amientos",-1,1],["imientos",-1,1],["ivos",-1,9]];
const a_7 = [["ya",-1,1],["ye",-1,1],["yan",-1,1],["yen",-1,1],["yeron",-1,1],["yendo",-1,1],["yo",-1,1],["yas",-1,1],["yes",-1,1],["yais",-1,1],["yamos",-1,1],["yó",-1,1]];
const a_8 = [["aba",-1,2],["ada",-1,2],["ida",-1,2],["ara",-1,2],["iera",-1,2],["ía",-1,2],["aría",5,2],["ería",5,2],["iría",5,2],["ad",-1,2],["ed",-1,2],["id",-1,2],["ase",-1,2],["iese",-1,2],["aste",-1,2],["iste",-1,2],["an",-1,2],["aban",16,2],["aran",16,2],["ieran",16,2],["ían",16,2],["arían",20,2],["erían",20,2],["irían",20,2],["en",-1,1],["asen",24,2],["iesen",24,2],["aron",-1,2],["ieron",-1,2],["arán",-1,2],["erán",-1,2],["irán",-1,2],["ado",-1,2],["ido",-1,2],["ando",-1,2],["iendo",-1,2],["ar",-1,2],["er",-1,2],["ir",-1,2],["as",-1,2],["abas",39,2],["adas",39,2],["idas",39,2],["aras",39,2],["ieras",39,2],["ías",39,2],["arías",45,2],["erías",45,2],["irías",45,2],["es",-1,1],["ases",49,2],["ieses",49,2],["abais",-1,2],["arais",-1,2],["ierais",-1,2],["íais",-1,2],["aríais",55,2],["eríais",55,2],["iríais",55,2],["aseis",-1,2],["ieseis",-1,2],["asteis",-1,2],["isteis",-1,2],["áis",-1,2],["éis",-1,1],["aréis",64,2],["eréis",64,2],["iréis",64,2],["ados",-1,2],["idos",-1,2],["amos",-1,2],["ábamos",70,2],["áramos",70,2],["iéramos",70,2],["íamos",70,2],["aríamos",74,2],["eríamos",74,2],["iríamos",74,2],["emos",-1,1],["aremos",78,2],["eremos",78,2],["iremos",78,2],["ásemos",78,2],["iésemos",78,2],["imos",-1,2],["arás",-1,2],["erás",-1,2],["irás",-1,2],["ís",-1,2],["ará",-1,2],["erá",-1,2],["irá",-1,2],["aré",-1,2],["eré",-1,2],["iré",-1,2],["ió",-1,2]];
const a_9 = [["a",-1,1],["e",-1,2],["o",-1,1],["os",-1,1],["á",-1,1],["é",-1,2],["í",-1,1],["ó",-1,1]];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r9(); };
});
