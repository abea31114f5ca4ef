// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, indonesian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("id", function (s) {
function r0() {
s.ket=s.cursor;
if (s.find_among_b(a_0)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.I_measure-=1;
return true;
}
function r1() {
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.I_measure-=1;
return true;
}
function r2() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (s.I_prefix===3) {
break lab0;
}
if (s.I_prefix===2) {
break lab0;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "k")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
break;
}
s.cursor=(s.limit-v_1);
if (s.I_prefix===1) {
return false;
}
break;
}
} else {
if (s.I_prefix>2) {
return false;
}
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
break lab0;
}
s.cursor-=1;
return false;
}
}
s.slice_del();
s.I_measure-=1;
return true;
}
function r3() {
let among_var, v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8;
s.bra=s.cursor;
among_var=s.find_among(a_3);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
s.slice_del();
s.I_prefix=1;
s.I_measure-=1;
} else if (among_var===2) {
for(;;) {
v_1=s.cursor;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab0;
}
s.cursor+=1;
v_2=s.cursor;
if (!(s.in_grouping(g_vowel))) {
break lab0;
}
s.cursor=v_2;
s.ket=s.cursor;
s.slice_from("s");
s.I_prefix=1;
s.I_measure-=1;
break;
}
s.cursor=v_1;
s.slice_del();
s.I_prefix=1;
s.I_measure-=1;
break;
}
} else if (among_var===3) {
s.slice_del();
s.I_prefix=3;
s.I_measure-=1;
} else if (among_var===4) {
for(;;) {
v_3=s.cursor;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab0;
}
s.cursor+=1;
v_4=s.cursor;
if (!(s.in_grouping(g_vowel))) {
break lab0;
}
s.cursor=v_4;
s.ket=s.cursor;
s.slice_from("s");
s.I_prefix=3;
s.I_measure-=1;
break;
}
s.cursor=v_3;
s.slice_del();
s.I_prefix=3;
s.I_measure-=1;
break;
}
} else if (among_var===5) {
s.I_prefix=1;
s.I_measure-=1;
for(;;) {
v_5=s.cursor;
lab0: {
v_6=s.cursor;
if (!(s.in_grouping(g_vowel))) {
break lab0;
}
s.cursor=v_6;
s.slice_from("p");
break;
}
s.cursor=v_5;
s.slice_del();
break;
}
} else {
s.I_prefix=3;
s.I_measure-=1;
for(;;) {
v_7=s.cursor;
lab0: {
v_8=s.cursor;
if (!(s.in_grouping(g_vowel))) {
break lab0;
}
s.cursor=v_8;
s.slice_from("p");
break;
}
s.cursor=v_7;
s.slice_del();
break;
}
}
return true;
}
function r4() {
let among_var, v_1, v_2;
s.bra=s.cursor;
among_var=s.find_among(a_4);
if (among_var===0) {
return false;
}
if (among_var===1) {
for(;;) {
v_1=s.cursor;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "r")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
s.I_prefix=2;
break;
}
s.cursor=v_1;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "l")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.eq_s("ajar"))) {
break lab0;
}
break;
}
s.cursor=v_1;
s.ket=s.cursor;
s.I_prefix=2;
break;
}
} else {
for(;;) {
v_2=s.cursor;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "r")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
break;
}
s.cursor=v_2;
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "l")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.eq_s("ajar"))) {
break lab0;
}
break;
}
s.cursor=v_2;
s.ket=s.cursor;
if (!(s.out_grouping(g_vowel))) {
return false;
}
if (!(s.eq_s("er"))) {
return false;
}
break;
}
s.I_prefix=4;
}
s.I_measure-=1;
s.slice_del();
return true;
}
function r5() {
let v_1, v_10, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.I_measure=0;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(s.go_out_grouping(g_vowel))) {
break lab1;
}
s.cursor+=1;
s.I_measure+=1;
continue;
}
s.cursor=v_2;
break;
}
}
s.cursor=v_1;
if (s.I_measure<=2) {
return false;
}
s.I_prefix=0;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_3=(s.limit-s.cursor);
r0();
s.cursor=(s.limit-v_3);
if (s.I_measure<=2) {
return false;
}
v_4=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
if (s.I_measure<=2) {
return false;
}
for(;;) {
v_5=s.cursor;
lab0: {
v_6=s.cursor;
if (!(r3())) {
break lab0;
}
v_7=s.cursor;
lab1: {
v_8=s.cursor;
if (s.I_measure<=2) {
break lab1;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (!(r2())) {
break lab1;
}
s.cursor=s.limit_backward;
s.cursor=v_8;
if (s.I_measure<=2) {
break lab1;
}
if (!(r4())) {
break lab1;
}
}
s.cursor=v_7;
s.cursor=v_6;
break;
}
s.cursor=v_5;
v_9=s.cursor;
r4();
s.cursor=v_9;
v_10=s.cursor;
lab0: {
if (s.I_measure<=2) {
break lab0;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (!(r2())) {
break lab0;
}
s.cursor=s.limit_backward;
}
s.cursor=v_10;
break;
}
return true;
}
const g_vowel = new Set("aeiou");
const a_0 = ["kah","lah","pun"];
const a_1 = ["nya","ku","mu"];
const a_2 = [["i",2],"an"];
const a_3 = ["di",["ke",3],"me",["mem",5],["men",2],"meng",["pem",6],["pen",4],["peng",3],"ter"];
const a_4 = [["be",2],"pe"];
return function () { s.I_prefix=0; s.I_measure=0; r5(); };
});
