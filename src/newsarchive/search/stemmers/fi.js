// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, finnish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("fi", function (s) {
function r0() {
s.I_p1=s.limit;
s.I_p2=s.limit;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p1=s.cursor;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p2=s.cursor;
return true;
}
function r1() {
let among_var, v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
if (!(s.in_grouping_b(g_particle_end))) {
return false;
}
} else if (s.I_p2>s.cursor) {
return false;
}
s.slice_del();
return true;
}
function r2() {
let among_var, v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "k")) {
break lab0;
}
s.cursor-=1;
return false;
}
s.slice_del();
} else if (among_var===2) {
s.slice_del();
s.ket=s.cursor;
if (!(s.eq_s_b("kse"))) {
return false;
}
s.bra=s.cursor;
s.slice_from("ksi");
} else if (among_var===3) {
s.slice_del();
} else if (among_var===4) {
if (s.find_among_b(a_1)===0) {
return false;
}
s.slice_del();
} else if (among_var===5) {
if (s.find_among_b(a_2)===0) {
return false;
}
s.slice_del();
} else {
if (s.find_among_b(a_3)===0) {
return false;
}
s.slice_del();
}
return true;
}
function r3() {
return s.find_among_b(a_5)!==0;
}
function r4() {
return s.find_among_b(a_6)!==0;
}
function r5() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "a")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r6() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r7() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r8() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "o")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r9() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r10() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ä")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r11() {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ö")) {
break lab0;
}
s.cursor-=1;
break;
}
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ø")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
break;
}
return true;
}
function r12() {
let among_var, v_2, v_3, v_4, v_5;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
v_3=(s.limit-s.cursor);
lab0: {
v_4=(s.limit-s.cursor);
for(;;) {
v_5=(s.limit-s.cursor);
lab1: {
if (!(r3())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_5);
if (!(s.eq_s_b("ie"))) {
s.cursor=(s.limit-v_3);
break lab0;
}
break;
}
s.cursor=(s.limit-v_4);
if (s.cursor<=s.limit_backward) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
}
} else if (among_var===2) {
if (!(s.in_grouping_b(g_v))) {
return false;
}
if (!(s.in_grouping_b(g_C))) {
return false;
}
} else if (among_var===3) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
return false;
}
s.cursor-=1;
}
s.slice_del();
s.B_ending_removed=true;
return true;
}
function r13() {
let among_var, v_2;
if (s.cursor<s.I_p2) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p2;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
lab0: {
if (!(s.eq_s_b("po"))) {
break lab0;
}
return false;
}
}
s.slice_del();
return true;
}
function r14() {
let v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_9)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
s.slice_del();
return true;
}
function r15() {
let among_var, v_2, v_3, v_5;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "t")) {
s.limit_backward=v_2;
return false;
}
s.cursor-=1;
s.bra=s.cursor;
v_3=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_v))) {
s.limit_backward=v_2;
return false;
}
s.cursor=(s.limit-v_3);
s.slice_del();
s.limit_backward=v_2;
if (s.cursor<s.I_p2) {
return false;
}
v_5=s.limit_backward;
s.limit_backward=s.I_p2;
s.ket=s.cursor;
among_var=s.find_among_b(a_10);
if (among_var===0) {
s.limit_backward=v_5;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_5;
if (among_var===1) {
lab0: {
if (!(s.eq_s_b("po"))) {
break lab0;
}
return false;
}
}
s.slice_del();
return true;
}
function r16() {
let S_x, v_2, v_3, v_4, v_5, v_6, v_7, v_8;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
v_3=(s.limit-s.cursor);
lab0: {
v_4=(s.limit-s.cursor);
if (!(r3())) {
break lab0;
}
s.cursor=(s.limit-v_4);
s.ket=s.cursor;
if (s.cursor<=s.limit_backward) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
}
s.cursor=(s.limit-v_3);
v_5=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.in_grouping_b(g_AEI))) {
break lab0;
}
s.bra=s.cursor;
if (!(s.in_grouping_b(g_C))) {
break lab0;
}
s.slice_del();
}
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "j")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "o")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
break lab0;
}
s.cursor-=1;
break;
}
s.slice_del();
}
s.cursor=(s.limit-v_6);
v_7=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "o")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "j")) {
break lab0;
}
s.cursor-=1;
s.slice_del();
}
s.cursor=(s.limit-v_7);
s.limit_backward=v_2;
v_8=(s.limit-s.cursor);
lab0: {
if (!(s.go_in_grouping_b(g_v))) {
break lab0;
}
s.ket=s.cursor;
if (!(s.in_grouping_b(g_C))) {
break lab0;
}
s.bra=s.cursor;
S_x=s.slice_to();
if (!(s.eq_s_b(S_x))) {
break lab0;
}
s.slice_del();
}
s.cursor=(s.limit-v_8);
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
return true;
}
function r17() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8;
v_1=s.cursor;
r0();
s.cursor=v_1;
s.B_ending_removed=false;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r12();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r13();
s.cursor=(s.limit-v_5);
for(;;) {
lab0: {
if (!(s.B_ending_removed)) {
break lab0;
}
v_6=(s.limit-s.cursor);
r14();
s.cursor=(s.limit-v_6);
break;
}
v_7=(s.limit-s.cursor);
r15();
s.cursor=(s.limit-v_7);
break;
}
v_8=(s.limit-s.cursor);
r16();
s.cursor=(s.limit-v_8);
s.cursor=s.limit_backward;
return true;
}
const g_AEI = new Set("aeiä");
const g_C = new Set("bcdfghjklmnpqrstvwxz");
const g_v = new Set("aeiouyäö");
const g_particle_end = new Set("aeinotuyäö");
const a_0 = ["pa",["sti",2],"kaan","han","kin","hän","kään","ko","pä","kö"];
const a_1 = [["lla",-1],["na",-1],["ssa",-1],["ta",-1],["lta",-1],["sta",-1]];
const a_2 = [["llä",-1],["nä",-1],["ssä",-1],["tä",-1],["ltä",-1],["stä",-1]];
const a_3 = [["lle",-1],["ine",-1]];
const a_4 = [["nsa",3],["mme",3],["nne",3],["ni",2],"si",["an",4],["en",6],["än",5],["nsä",3]];
const a_5 = [["aa",-1],["ee",-1],["ii",-1],["oo",-1],["uu",-1],["ää",-1],["öö",-1]];
const a_6 = [["'",-1],["ai",-1],["ei",-1],["ii",-1],["oi",-1],["ui",-1],["äi",-1],["öi",-1]];
const a_7 = [["a",2],["lla",-1],["na",-1],["ssa",-1],["ta",-1],["lta",-1],["sta",-1],["tta",3],["lle",-1],["ine",-1],["ksi",-1],"n",["han",-1,r5],["den",-1,r4],["seen",-1,r3],["hen",-1,r6],["tten",-1,r4],["hin",-1,r7],["siin",-1,r4],["hon",-1,r8],["hun",-1,r9],["hän",-1,r10],["hön",-1,r11],["ä",2],["llä",-1],["nä",-1],["ssä",-1],["tä",-1],["ltä",-1],["stä",-1],["ttä",3]];
const a_8 = [["eja",-1],"mma",["imma",-1],"mpa",["impa",-1],"mmi",["immi",-1],"mpi",["impi",-1],["ejä",-1],"mmä",["immä",-1],"mpä",["impä",-1]];
const a_9 = [["i",-1],["j",-1]];
const a_10 = ["mma",["imma",-1]];
return function () { s.B_ending_removed=false; s.I_p2=0; s.I_p1=0; r17(); };
});
