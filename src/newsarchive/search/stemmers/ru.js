// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, russian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ru", function (s) {
function r0() {
let v_1;
s.I_pV=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_pV=s.cursor;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
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
s.cursor=v_1;
return true;
}
function r1() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "а")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "я")) {
return false;
}
s.cursor-=1;
break;
}
s.slice_del();
} else {
s.slice_del();
}
return true;
}
function r2() {
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r3() {
let among_var, v_1;
if (!(r2())) {
return false;
}
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "а")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "я")) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.cursor-=1;
break;
}
s.slice_del();
} else {
s.slice_del();
}
}
return true;
}
function r4() {
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r5() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "а")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "я")) {
return false;
}
s.cursor-=1;
break;
}
s.slice_del();
} else {
s.slice_del();
}
return true;
}
function r6() {
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r7() {
s.ket=s.cursor;
if (s.find_among_b(a_6)===0) {
return false;
}
s.bra=s.cursor;
if (s.I_p2>s.cursor) {
return false;
}
s.slice_del();
return true;
}
function r8() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "н")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "н")) {
return false;
}
s.cursor-=1;
s.slice_del();
} else if (among_var===2) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "н")) {
return false;
}
s.cursor-=1;
s.slice_del();
} else {
s.slice_del();
}
return true;
}
function r9() {
let v_1, v_10, v_11, v_12, v_2, v_3, v_5, v_6, v_7, v_8, v_9;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
for(;;) {
v_3=s.cursor;
lab2: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "ё")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
s.cursor=v_3;
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
}
s.slice_from("е");
continue;
}
s.cursor=v_2;
break;
}
}
s.cursor=v_1;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (s.cursor<s.I_pV) {
return false;
}
v_5=s.limit_backward;
s.limit_backward=s.I_pV;
v_6=(s.limit-s.cursor);
lab0: {
for(;;) {
v_7=(s.limit-s.cursor);
lab1: {
if (!(r1())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
lab1: {
if (!(r4())) {
s.cursor=(s.limit-v_8);
break lab1;
}
}
for(;;) {
v_9=(s.limit-s.cursor);
lab1: {
if (!(r3())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_9);
lab1: {
if (!(r5())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_9);
if (!(r6())) {
break lab0;
}
break;
}
break;
}
}
s.cursor=(s.limit-v_6);
v_10=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "и")) {
s.cursor=(s.limit-v_10);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
}
v_11=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_11);
v_12=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_12);
s.limit_backward=v_5;
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("аеиоуыэюя");
const a_0 = ["в",["ив",2],["ыв",2],"вши",["ивши",2],["ывши",2],"вшись",["ившись",2],["ывшись",2]];
const a_1 = ["ее","ие","ое","ые","ими","ыми","ей","ий","ой","ый","ем","им","ом","ым","его","ого","ему","ому","их","ых","ею","ою","ую","юю","ая","яя"];
const a_2 = ["ем","нн","вш",["ивш",2],["ывш",2],"щ","ющ",["ующ",2]];
const a_3 = ["сь","ся"];
const a_4 = ["ла",["ила",2],["ыла",2],"на",["ена",2],"ете",["ите",2],"йте",["ейте",2],["уйте",2],"ли",["или",2],["ыли",2],"й",["ей",2],["уй",2],"л",["ил",2],["ыл",2],"ем",["им",2],["ым",2],"н",["ен",2],"ло",["ило",2],["ыло",2],"но",["ено",2],"нно","ет",["ует",2],["ит",2],["ыт",2],"ют",["уют",2],["ят",2],"ны",["ены",2],"ть",["ить",2],["ыть",2],"ешь",["ишь",2],["ю",2],["ую",2]];
const a_5 = ["а","ев","ов","е","ие","ье","и","еи","ии","ами","ями","иями","й","ей","ией","ий","ой","ам","ем","ием","ом","ям","иям","о","у","ах","ях","иях","ы","ь","ю","ию","ью","я","ия","ья"];
const a_6 = ["ост","ость"];
const a_7 = ["ейше",["н",2],"ейш",["ь",3]];
return function () { s.I_p2=0; s.I_pV=0; r9(); };
});
