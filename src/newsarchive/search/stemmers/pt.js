// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, portuguese: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("pt", function (s) {
function r0() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("a~");
} else if (among_var===2) {
s.slice_from("o~");
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
function r1() {
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
function r2() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_1);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("ã");
} else if (among_var===2) {
s.slice_from("õ");
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
function r3() {
return s.I_pV<=s.cursor;
}
function r4() {
return s.I_p2<=s.cursor;
}
function r5() {
let among_var, v_1, v_2, v_3, v_4;
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r4())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r4())) {
return false;
}
s.slice_from("log");
} else if (among_var===3) {
if (!(r4())) {
return false;
}
s.slice_from("u");
} else if (among_var===4) {
if (!(r4())) {
return false;
}
s.slice_from("ente");
} else if (among_var===5) {
if (s.I_p1>s.cursor) {
return false;
}
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
if (among_var===1) {
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.slice_del();
}
}
} else if (among_var===6) {
if (!(r4())) {
return false;
}
s.slice_del();
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_2);
break lab0;
}
s.slice_del();
}
} else if (among_var===7) {
if (!(r4())) {
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
if (!(r4())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
}
} else if (among_var===8) {
if (!(r4())) {
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
if (!(r4())) {
s.cursor=(s.limit-v_4);
break lab0;
}
s.slice_del();
}
} else {
if (!(r3())) {
return false;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
return false;
}
s.cursor-=1;
s.slice_from("ir");
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
if (s.find_among_b(a_6)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.slice_del();
s.limit_backward=v_2;
return true;
}
function r7() {
s.ket=s.cursor;
if (s.find_among_b(a_7)===0) {
return false;
}
s.bra=s.cursor;
if (!(r3())) {
return false;
}
s.slice_del();
return true;
}
function r8() {
let among_var, v_1, v_2, v_3;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r3())) {
return false;
}
s.slice_del();
s.ket=s.cursor;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
v_2=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "g")) {
break lab0;
}
s.cursor-=1;
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
v_3=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "c")) {
return false;
}
s.cursor-=1;
s.cursor=(s.limit-v_3);
break;
}
if (!(r3())) {
return false;
}
s.slice_del();
} else {
s.slice_from("c");
}
return true;
}
function r9() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
v_1=s.cursor;
r0();
s.cursor=v_1;
r1();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
lab0: {
for(;;) {
v_3=(s.limit-s.cursor);
lab1: {
v_4=(s.limit-s.cursor);
for(;;) {
v_5=(s.limit-s.cursor);
lab2: {
if (!(r5())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_5);
if (!(r6())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_4);
v_6=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab2;
}
s.cursor-=1;
s.bra=s.cursor;
v_7=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "c")) {
break lab2;
}
s.cursor-=1;
s.cursor=(s.limit-v_7);
if (!(r3())) {
break lab2;
}
s.slice_del();
}
s.cursor=(s.limit-v_6);
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
v_8=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_8);
s.cursor=s.limit_backward;
v_9=s.cursor;
r2();
s.cursor=v_9;
return true;
}
const g_v = new Set("aeiouáâéêíóôú");
const a_0 = [["",3],"ã",["õ",2]];
const a_1 = [["",3],"a~",["o~",2]];
const a_2 = [["ic",-1],["ad",-1],["os",-1],"iv"];
const a_3 = ["ante","avel","ível"];
const a_4 = ["ic","abil","iv"];
const a_5 = ["ica","ância",["ência",4],["logia",2],["ira",9],"adora","osa","ista",["iva",8],"eza",["idade",7],"ante",["mente",6],["amente",5],"ável","ível","ico","ismo","oso","amento","imento",["ivo",8],"aça~o",["uça~o",3],"ador","icas",["ências",4],["logias",2],["iras",9],"adoras","osas","istas",["ivas",8],"ezas",["idades",7],"adores","antes","aço~es",["uço~es",3],"icos","ismos","osos","amentos","imentos",["ivos",8]];
const a_6 = ["ada","ida","ia","aria","eria","iria","ara","era","ira","ava","asse","esse","isse","aste","este","iste","ei","arei","erei","irei","am","iam","ariam","eriam","iriam","aram","eram","iram","avam","em","arem","erem","irem","assem","essem","issem","ado","ido","ando","endo","indo","ara~o","era~o","ira~o","ar","er","ir","as","adas","idas","ias","arias","erias","irias","aras","eras","iras","avas","es","ardes","erdes","irdes","ares","eres","ires","asses","esses","isses","astes","estes","istes","is","ais","eis","areis","ereis","ireis","áreis","éreis","íreis","ásseis","ésseis","ísseis","áveis","íeis","aríeis","eríeis","iríeis","ados","idos","amos","áramos","éramos","íramos","ávamos","íamos","aríamos","eríamos","iríamos","emos","aremos","eremos","iremos","ássemos","êssemos","íssemos","imos","armos","ermos","irmos","ámos","arás","erás","irás","eu","iu","ou","ará","erá","irá"];
const a_7 = ["a","i","o","os","á","í","ó"];
const a_8 = ["e",["ç",2],"é","ê"];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r9(); };
});
