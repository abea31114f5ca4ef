// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, italian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("it", function (s) {
function r0() {
s.bra=s.cursor;
if (s.find_among(a_0)===0) {
return false;
}
s.ket=s.cursor;
if (s.cursor>=s.limit) {
return false;
}
s.slice_del();
return true;
}
function r1() {
let among_var, v_1, v_2, v_3, v_4, v_5;
v_1=s.cursor;
for(;;) {
v_2=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_1);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("à");
} else if (among_var===2) {
s.slice_from("è");
} else if (among_var===3) {
s.slice_from("ì");
} else if (among_var===4) {
s.slice_from("ò");
} else if (among_var===5) {
s.slice_from("ù");
} else if (among_var===6) {
s.slice_from("qU");
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_2;
break;
}
s.cursor=v_1;
for(;;) {
v_3=s.cursor;
lab0: {
for(;;) {
v_4=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.bra=s.cursor;
for(;;) {
v_5=s.cursor;
lab2: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "u")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.slice_from("U");
break;
}
s.cursor=v_5;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "i")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.slice_from("I");
break;
}
s.cursor=v_4;
break;
}
s.cursor=v_4;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_3;
break;
}
return true;
}
function r2() {
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
lab1: {
if (!(s.eq_s("divan"))) {
break lab1;
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
function r3() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_2);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("i");
} else if (among_var===2) {
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
function r4() {
return s.I_pV<=s.cursor;
}
function r5() {
return s.I_p2<=s.cursor;
}
function r6() {
let among_var;
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
return false;
}
s.bra=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from(as_4[(among_var-1)]);
return true;
}
function r7() {
let among_var, v_1, v_2, v_3, v_4;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r5())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r5())) {
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
if (!(r5())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
}
} else if (among_var===3) {
if (!(r5())) {
return false;
}
s.slice_from("log");
} else if (among_var===4) {
if (!(r5())) {
return false;
}
s.slice_from("u");
} else if (among_var===5) {
if (!(r5())) {
return false;
}
s.slice_from("ente");
} else if (among_var===6) {
if (!(r4())) {
return false;
}
s.slice_del();
} else if (among_var===7) {
if (s.I_p1>s.cursor) {
return false;
}
s.slice_del();
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.bra=s.cursor;
if (!(r5())) {
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
if (!(r5())) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.slice_del();
}
}
} else if (among_var===8) {
if (!(r5())) {
return false;
}
s.slice_del();
v_3=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_6)===0) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.bra=s.cursor;
if (!(r5())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
}
} else {
if (!(r5())) {
return false;
}
s.slice_del();
v_4=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.bra=s.cursor;
if (!(r5())) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.slice_del();
s.ket=s.cursor;
if (!(s.eq_s_b("ic"))) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.bra=s.cursor;
if (!(r5())) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.slice_del();
}
}
return true;
}
function r8() {
let v_2;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
if (s.find_among_b(a_8)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.slice_del();
s.limit_backward=v_2;
return true;
}
function r9() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.in_grouping_b(g_AEIO))) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
}
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "h")) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
if (!(s.in_grouping_b(g_CG))) {
s.cursor=(s.limit-v_2);
break lab0;
}
if (!(r4())) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.slice_del();
}
return true;
}
function r10() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7;
v_1=s.cursor;
r0();
s.cursor=v_1;
v_2=s.cursor;
r1();
s.cursor=v_2;
r2();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_3=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
lab0: {
for(;;) {
v_5=(s.limit-s.cursor);
lab1: {
if (!(r7())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_5);
if (!(r8())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_4);
v_6=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_6);
s.cursor=s.limit_backward;
v_7=s.cursor;
r3();
s.cursor=v_7;
return true;
}
const g_v = new Set("aeiouàèìòù");
const g_AEIO = new Set("aeioàèìò");
const g_CG = new Set("cg");
const a_0 = [["all'",-1],["d'",-1],["dall'",-1],["dell'",-1],["gl'",-1],["l'",-1],["m'",-1],["nell'",-1],["quell'",-1],["quest'",-1],["s'",-1],["sull'",-1],["t'",-1],["tutt'",-1],["un'",-1],["v'",-1]];
const a_1 = [["",7],["qu",6],"á",["é",2],["í",3],["ó",4],["ú",5]];
const a_2 = [["",3],"I",["U",2]];
const a_3 = [["la",-1],["cela",-1],["gliela",-1],["mela",-1],["tela",-1],["vela",-1],["le",-1],["cele",-1],["gliele",-1],["mele",-1],["tele",-1],["vele",-1],["ne",-1],["cene",-1],["gliene",-1],["mene",-1],["sene",-1],["tene",-1],["vene",-1],["ci",-1],["li",-1],["celi",-1],["glieli",-1],["meli",-1],["teli",-1],["veli",-1],["gli",-1],["mi",-1],["si",-1],["ti",-1],["vi",-1],["lo",-1],["celo",-1],["glielo",-1],["melo",-1],["telo",-1],["velo",-1]];
const a_4 = ["ando","endo",["ar",2],["er",2],["ir",2]];
const as_4 = ["","e"];
const a_5 = [["ic",-1],["abil",-1],["os",-1],"iv"];
const a_6 = ["ic","abil","iv"];
const a_7 = ["ica",["logia",3],"osa","ista",["iva",9],"anza",["enza",5],"ice","atrice","iche",["logie",3],"abile","ibile",["usione",4],["azione",2],["uzione",4],["atore",2],"ose","ante","mente",["amente",7],"iste",["ive",9],"anze",["enze",5],"ici","atrici","ichi","abili","ibili","ismi",["usioni",4],["azioni",2],["uzioni",4],["atori",2],"osi","anti",["amenti",6],["imenti",6],"isti",["ivi",9],"ico","ismo","oso",["amento",6],["imento",6],["ivo",9],["ità",8],"istà","istè","istì"];
const a_8 = ["isca","enda","ata","ita","uta","ava","eva","iva","erebbe","irebbe","isce","ende","are","ere","ire","asse","ate","avate","evate","ivate","ete","erete","irete","ite","ereste","ireste","ute","erai","irai","isci","endi","erei","irei","assi","ati","iti","eresti","iresti","uti","avi","evi","ivi","isco","ando","endo","Yamo","iamo","avamo","evamo","ivamo","eremo","iremo","assimo","ammo","emmo","eremmo","iremmo","immo","ano","iscano","avano","evano","ivano","eranno","iranno","ono","iscono","arono","erono","irono","erebbero","irebbero","assero","essero","issero","ato","ito","uto","avo","evo","ivo","ar","ir","erà","irà","erò","irò"];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r10(); };
});
