// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, swedish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("sv", function (s) {
function r0() {
let I_x, v_1;
s.I_p1=s.limit;
v_1=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
I_x=s.cursor;
s.cursor=v_1;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p1=s.cursor;
lab0: {
if (s.I_p1>=I_x) {
break lab0;
}
s.I_p1=I_x;
}
return true;
}
function r1() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_v))) {
return false;
}
if (!(s.in_grouping_b(g_v))) {
return false;
}
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_0)===0) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_2);
return true;
}
function r2() {
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
for(;;) {
v_3=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("et"))) {
break lab0;
}
if (!(r1())) {
break lab0;
}
s.bra=s.cursor;
break;
}
s.cursor=(s.limit-v_3);
if (!(s.in_grouping_b(g_s_ending))) {
return false;
}
break;
}
s.slice_del();
} else {
if (!(r1())) {
return false;
}
s.slice_del();
}
return true;
}
function r3() {
let v_2, v_3;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
v_3=(s.limit-s.cursor);
if (s.find_among_b(a_2)===0) {
s.limit_backward=v_2;
return false;
}
s.cursor=(s.limit-v_3);
s.ket=s.cursor;
if (s.cursor<=s.limit_backward) {
s.limit_backward=v_2;
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
s.limit_backward=v_2;
return true;
}
function r4() {
let among_var, v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
if (!(s.in_grouping_b(g_ost_ending))) {
return false;
}
s.slice_from("ös");
} else {
s.slice_from("full");
}
return true;
}
function r5() {
let v_1, v_2, v_3, v_4;
v_1=s.cursor;
r0();
s.cursor=v_1;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiouyäåö");
const g_s_ending = new Set("bcdfghjklmnoprtvy");
const g_ost_ending = new Set("iklnprtuv");
const a_0 = [["fab",-1],["h",-1],["pak",-1],["rak",-1],["stak",-1],["kom",-1],["iet",-1],["cit",-1],["dit",-1],["alit",-1],["ilit",-1],["mit",-1],["nit",-1],["pit",-1],["rit",-1],["sit",-1],["tit",-1],["uit",-1],["ivit",-1],["kvit",-1],["xit",-1]];
const a_1 = ["a","arna","erna","heterna","orna","ad","e","ade","ande","arne","are","aste","en","anden","aren","heten","ern","ar","er","heter","or",["s",2],"as","arnas","ernas","ornas","es","ades","andes","ens","arens","hetens","erns","at",["et",3],"andet","het","ast"];
const a_2 = [["dd",-1],["gd",-1],["nn",-1],["dt",-1],["gt",-1],["kt",-1],["tt",-1]];
const a_3 = ["ig","lig","els",["fullt",3],["öst",2]];
return function () { s.I_p1=0; r5(); };
});
