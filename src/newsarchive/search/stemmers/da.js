// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, danish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("da", function (s) {
function r0() {
let v_1, v_2, v_3;
s.I_p1=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
for(;;) {
lab2: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
break lab2;
}
s.cursor+=1;
break;
}
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
}
break;
}
s.cursor=v_2;
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
break;
}
s.I_p1=s.cursor;
}
s.cursor=v_1;
v_3=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
lab0: {
if (s.I_p1>=s.cursor) {
break lab0;
}
s.I_p1=s.cursor;
}
s.cursor=v_3;
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
s.slice_del();
} else {
if (!(s.in_grouping_b(g_s_ending))) {
return false;
}
s.slice_del();
}
return true;
}
function r2() {
let v_1, v_3;
v_1=(s.limit-s.cursor);
if (s.cursor<s.I_p1) {
return false;
}
v_3=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
s.limit_backward=v_3;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_3;
s.cursor=(s.limit-v_1);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
return true;
}
function r3() {
let among_var, v_1, v_3, v_4;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("st"))) {
break lab0;
}
s.bra=s.cursor;
if (!(s.eq_s_b("ig"))) {
break lab0;
}
s.slice_del();
}
s.cursor=(s.limit-v_1);
if (s.cursor<s.I_p1) {
return false;
}
v_3=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
s.limit_backward=v_3;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_3;
if (among_var===1) {
s.slice_del();
v_4=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_4);
} else {
s.slice_from("løs");
}
return true;
}
function r4() {
let S_ch, v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (!(s.in_grouping_b(g_undouble_c))) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
S_ch=s.slice_to();
s.limit_backward=v_2;
if (!(s.eq_s_b(S_ch))) {
return false;
}
s.slice_del();
return true;
}
function r5() {
let v_1, v_2, v_3, v_4;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_4);
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
s.cursor=s.limit_backward;
return true;
}
const g_undouble_c = new Set("bdfgklmnprst");
const g_v = new Set("aeiouyåæø");
const g_s_ending = new Set("'abcdfghjklmnoprtvyzå");
const a_0 = ["hed","ethed","ered","e","erede","ende","erende","ene","erne","ere","en","heden","eren","er","heder","erer",["s",2],"heds","es","endes","erendes","enes","ernes","eres","ens","hedens","erens","ers","ets","erets","et","eret"];
const a_1 = [["gd",-1],["dt",-1],["gt",-1],["kt",-1]];
const a_2 = ["ig","lig","elig","els",["løst",2]];
return function () { s.I_p1=0; r5(); };
});
