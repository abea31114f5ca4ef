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
} else {
if (among_var===2) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "н")) {
return false;
}
s.cursor-=1;
s.slice_del();
} else {
s.slice_del();
}
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
const a_0 = [["в",-1,1],["ив",0,2],["ыв",0,2],["вши",-1,1],["ивши",3,2],["ывши",3,2],["вшись",-1,1],["ившись",6,2],["ывшись",6,2]];
const a_1 = [["ее",-1,1],["ие",-1,1],["ое",-1,1],["ые",-1,1],["ими",-1,1],["ыми",-1,1],["ей",-1,1],["ий",-1,1],["ой",-1,1],["ый",-1,1],["ем",-1,1],["им",-1,1],["ом",-1,1],["ым",-1,1],["его",-1,1],["ого",-1,1],["ему",-1,1],["ому",-1,1],["их",-1,1],["ых",-1,1],["ею",-1,1],["ою",-1,1],["ую",-1,1],["юю",-1,1],["ая",-1,1],["яя",-1,1]];
const a_2 = [["ем",-1,1],["нн",-1,1],["вш",-1,1],["ивш",2,2],["ывш",2,2],["щ",-1,1],["ющ",5,1],["ующ",6,2]];
const a_3 = [["сь",-1,1],["ся",-1,1]];
const a_4 = [["ла",-1,1],["ила",0,2],["ыла",0,2],["на",-1,1],["ена",3,2],["ете",-1,1],["ите",-1,2],["йте",-1,1],["ейте",7,2],["уйте",7,2],["ли",-1,1],["или",10,2],["ыли",10,2],["й",-1,1],["ей",13,2],["уй",13,2],["л",-1,1],["ил",16,2],["ыл",16,2],["ем",-1,1],["им",-1,2],["ым",-1,2],["н",-1,1],["ен",22,2],["ло",-1,1],["ило",24,2],["ыло",24,2],["но",-1,1],["ено",27,2],["нно",27,1],["ет",-1,1],["ует",30,2],["ит",-1,2],["ыт",-1,2],["ют",-1,1],["уют",34,2],["ят",-1,2],["ны",-1,1],["ены",37,2],["ть",-1,1],["ить",39,2],["ыть",39,2],["ешь",-1,1],["ишь",-1,2],["ю",-1,2],["ую",44,2]];
const a_5 = [["а",-1,1],["ев",-1,1],["ов",-1,1],["е",-1,1],["ие",3,1],["ье",3,1],["и",-1,1],["еи",6,1],["ии",6,1],["ами",6,1],["ями",6,1],["иями",10,1],["й",-1,1],["ей",12,1],["ией",13,1],["ий",12,1],["ой",12,1],["ам",-1,1],["ем",-1,1],["ием",18,1],["ом",-1,1],["ям",-1,1],["иям",21,1],["о",-1,1],["у",-1,1],["ах",-1,1],["ях",-1,1],["иях",26,1],["ы",-1,1],["ь",-1,1],["ю",-1,1],["ию",30,1],["ью",30,1],["я",-1,1],["ия",33,1],["ья",33,1]];
const a_6 = [["ост",-1,1],["ость",-1,1]];
const a_7 = [["ейше",-1,1],["н",-1,2],["ейш",-1,1],["ь",-1,3]];
return function () { s.I_p2=0; s.I_pV=0; r9(); };
});
