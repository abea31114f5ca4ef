// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, hungarian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("hu", function (s) {
function r0() {
let v_1, v_2;
s.I_p1=s.limit;
for(;;) {
v_1=s.cursor;
lab0: {
if (!(s.in_grouping(g_v))) {
break lab0;
}
v_2=s.cursor;
lab1: {
if (!(s.go_in_grouping(g_v))) {
break lab1;
}
s.cursor+=1;
s.I_p1=s.cursor;
}
s.cursor=v_2;
break;
}
s.cursor=v_1;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p1=s.cursor;
break;
}
return true;
}
function r1() {
return s.I_p1<=s.cursor;
}
function r2() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_0[(among_var-1)]);
return true;
}
function r3() {
let v_1;
v_1=(s.limit-s.cursor);
if (s.find_among_b(a_1)===0) {
return false;
}
s.cursor=(s.limit-v_1);
return true;
}
function r4() {
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
s.ket=s.cursor;
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
return true;
}
function r5() {
s.ket=s.cursor;
if (s.find_among_b(a_2)===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
if (!(r3())) {
return false;
}
s.slice_del();
return r4();
}
function r6() {
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_del();
return r2();
}
function r7() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_4[(among_var-1)]);
return true;
}
function r8() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_5[(among_var-1)]);
return true;
}
function r9() {
s.ket=s.cursor;
if (s.find_among_b(a_6)===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
if (!(r3())) {
return false;
}
s.slice_del();
return r4();
}
function r10() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_7[(among_var-1)]);
return true;
}
function r11() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_8[(among_var-1)]);
return true;
}
function r12() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_9);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_9[(among_var-1)]);
return true;
}
function r13() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_10);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r1())) {
return false;
}
s.slice_from(as_10[(among_var-1)]);
return true;
}
function r14() {
let v_1, v_10, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
v_1=s.cursor;
r0();
s.cursor=v_1;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_6);
v_7=(s.limit-s.cursor);
r11();
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
r12();
s.cursor=(s.limit-v_8);
v_9=(s.limit-s.cursor);
r13();
s.cursor=(s.limit-v_9);
v_10=(s.limit-s.cursor);
r10();
s.cursor=(s.limit-v_10);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiouáéíóöúüőű");
const a_0 = ["á",["é",2]];
const as_0 = ["a","e"];
const a_1 = [["bb",-1],["cc",-1],["dd",-1],["ff",-1],["gg",-1],["jj",-1],["kk",-1],["ll",-1],["mm",-1],["nn",-1],["pp",-1],["rr",-1],["ccs",-1],["ss",-1],["zzs",-1],["tt",-1],["vv",-1],["ggy",-1],["lly",-1],["nny",-1],["tty",-1],["ssz",-1],["zz",-1]];
const a_2 = ["al","el"];
const a_3 = [["ba",-1],["ra",-1],["be",-1],["re",-1],["ig",-1],["nak",-1],["nek",-1],["val",-1],["vel",-1],["ul",-1],["nál",-1],["nél",-1],["ból",-1],["ról",-1],["tól",-1],["ül",-1],["ből",-1],["ről",-1],["től",-1],["n",-1],["an",-1],["ban",-1],["en",-1],["ben",-1],["képpen",-1],["on",-1],["ön",-1],["képp",-1],["kor",-1],["t",-1],["at",-1],["et",-1],["ként",-1],["anként",-1],["enként",-1],["onként",-1],["ot",-1],["ért",-1],["öt",-1],["hez",-1],["hoz",-1],["höz",-1],["vá",-1],["vé",-1]];
const a_4 = [["án",2],"én",["ánként",2]];
const as_4 = ["e","a"];
const a_5 = ["stul","astul",["ástul",2],"stül","estül",["éstül",3]];
const as_5 = ["","a","e"];
const a_6 = ["á","é"];
const a_7 = [["k",3],["ak",3],["ek",3],["ok",3],"ák",["ék",2],["ök",3]];
const as_7 = ["a","e",""];
const a_8 = ["éi",["áéi",3],["ééi",2],"é","ké","aké","eké","oké",["áké",3],["éké",2],"öké",["éé",2]];
const as_8 = ["","e","a"];
const a_9 = ["a","ja","d","ad","ed","od",["ád",2],["éd",3],"öd","e","je","nk","unk",["ánk",2],["énk",3],"ünk","uk","juk",["ájuk",2],"ük","jük",["éjük",3],"m","am","em","om",["ám",2],["ém",3],"o",["á",2],["é",3]];
const as_9 = ["","a","e"];
const a_10 = ["id","aid","jaid","eid","jeid",["áid",2],["éid",3],"i","ai","jai","ei","jei",["ái",2],["éi",3],"itek","eitek","jeitek",["éitek",3],"ik","aik","jaik","eik","jeik",["áik",2],["éik",3],"ink","aink","jaink","eink","jeink",["áink",2],["éink",3],"aitok","jaitok",["áitok",2],"im","aim","jaim","eim","jeim",["áim",2],["éim",3]];
const as_10 = ["","a","e"];
return function () { s.I_p1=0; r14(); };
});
