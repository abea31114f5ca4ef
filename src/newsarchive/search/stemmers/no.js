// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, norwegian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("no", function (s) {
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
let among_var, v_2, v_3;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
among_var=s.find_among_b(a_0);
if (among_var===1) {
s.slice_del();
}
} else if (among_var===3) {
for(;;) {
v_3=(s.limit-s.cursor);
lab0: {
if (!(s.in_grouping_b(g_s_ending))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_3);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "r")) {
break lab0;
}
s.cursor-=1;
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab1;
}
s.cursor-=1;
break lab0;
}
break;
}
s.cursor=(s.limit-v_3);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "k")) {
return false;
}
s.cursor-=1;
if (!(s.out_grouping_b(g_v))) {
return false;
}
break;
}
s.slice_del();
} else {
s.slice_from("er");
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
if (s.find_among_b(a_2)===0) {
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
let v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
s.slice_del();
return true;
}
function r4() {
let v_1, v_2, v_3;
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
const g_v = new Set("aeiouyåæêòóôø");
const g_s_ending = new Set("bcdfghjlmnoptvyz");
const a_0 = ["",["ind",-1],["kk",-1],["nk",-1],["amm",-1],["omm",-1],["kap",-1],"skap",["pp",-1],["lt",-1],["ast",-1],["øst",-1],["v",-1],"hav","giv"];
const a_1 = ["a","e","ede","ande","ende","ane","ene","hetene",["erte",4],"en","heten","ar","er","heter",["s",3],"as","es","edes","endes","enes","hetenes","ens","hetens",["ers",2],"ets","et","het",["ert",4],"ast"];
const a_2 = [["dt",-1],["vt",-1]];
const a_3 = ["leg","eleg","ig","eig","lig","elig","els","lov","elov","slov","hetslov"];
return function () { s.I_p1=0; r4(); };
});
