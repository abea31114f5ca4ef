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
} else if (among_var===2) {
s.slice_from("e");
} else if (among_var===3) {
s.slice_from("i");
} else if (among_var===4) {
s.slice_from("o");
} else if (among_var===5) {
s.slice_from("u");
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
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
} else if (among_var===2) {
s.bra=s.cursor;
s.slice_from("ando");
} else if (among_var===3) {
s.bra=s.cursor;
s.slice_from("ar");
} else if (among_var===4) {
s.bra=s.cursor;
s.slice_from("er");
} else if (among_var===5) {
s.bra=s.cursor;
s.slice_from("ir");
} else if (among_var===6) {
s.slice_del();
} else {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
return false;
}
s.cursor-=1;
s.slice_del();
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
} else if (among_var===2) {
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
} else if (among_var===3) {
if (!(r3())) {
return false;
}
s.slice_from("log");
} else if (among_var===4) {
if (!(r3())) {
return false;
}
s.slice_from("u");
} else if (among_var===5) {
if (!(r3())) {
return false;
}
s.slice_from("ente");
} else if (among_var===6) {
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
} else if (among_var===7) {
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
} else if (among_var===8) {
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
const a_0 = [["",6],"á",["é",2],["í",3],["ó",4],["ú",5]];
const a_1 = [["la",-1],["sela",-1],["le",-1],["me",-1],["se",-1],["lo",-1],["selo",-1],["las",-1],["selas",-1],["les",-1],["los",-1],["selos",-1],["nos",-1]];
const a_2 = [["ando",6],["iendo",6],["yendo",7],["ándo",2],"iéndo",["ar",6],["er",6],["ir",6],["ár",3],["ér",4],["ír",5]];
const a_3 = [["ic",-1],["ad",-1],["os",-1],"iv"];
const a_4 = ["able","ible","ante"];
const a_5 = ["ic","abil","iv"];
const a_6 = ["ica",["ancia",2],["encia",5],["adora",2],"osa","ista",["iva",9],"anza",["logía",3],["idad",8],"able","ible",["ante",2],["mente",7],["amente",6],["acion",2],["ucion",4],["ación",2],["ución",4],"ico","ismo","oso","amiento","imiento",["ivo",9],["ador",2],"icas",["ancias",2],["encias",5],["adoras",2],"osas","istas",["ivas",9],"anzas",["logías",3],["idades",8],"ables","ibles",["aciones",2],["uciones",4],["adores",2],["antes",2],"icos","ismos","osos","amientos","imientos",["ivos",9]];
const a_7 = ["ya","ye","yan","yen","yeron","yendo","yo","yas","yes","yais","yamos","yó"];
const a_8 = [["aba",2],["ada",2],["ida",2],["ara",2],["iera",2],["ía",2],["aría",2],["ería",2],["iría",2],["ad",2],["ed",2],["id",2],["ase",2],["iese",2],["aste",2],["iste",2],["an",2],["aban",2],["aran",2],["ieran",2],["ían",2],["arían",2],["erían",2],["irían",2],"en",["asen",2],["iesen",2],["aron",2],["ieron",2],["arán",2],["erán",2],["irán",2],["ado",2],["ido",2],["ando",2],["iendo",2],["ar",2],["er",2],["ir",2],["as",2],["abas",2],["adas",2],["idas",2],["aras",2],["ieras",2],["ías",2],["arías",2],["erías",2],["irías",2],"es",["ases",2],["ieses",2],["abais",2],["arais",2],["ierais",2],["íais",2],["aríais",2],["eríais",2],["iríais",2],["aseis",2],["ieseis",2],["asteis",2],["isteis",2],["áis",2],"éis",["aréis",2],["eréis",2],["iréis",2],["ados",2],["idos",2],["amos",2],["ábamos",2],["áramos",2],["iéramos",2],["íamos",2],["aríamos",2],["eríamos",2],["iríamos",2],"emos",["aremos",2],["eremos",2],["iremos",2],["ásemos",2],["iésemos",2],["imos",2],["arás",2],["erás",2],["irás",2],["ís",2],["ará",2],["erá",2],["irá",2],["aré",2],["eré",2],["iré",2],["ió",2]];
const a_9 = ["a",["e",2],"o","os","á",["é",2],"í","ó"];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r9(); };
});
