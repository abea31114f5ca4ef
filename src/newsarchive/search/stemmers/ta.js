// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, tamil: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ta", function (s) {
function r0() {
return s.current.length>4;
}
function r1() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_0);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
s.slice_from(as_0[(among_var-1)]);
return true;
}
function r2() {
let v_1, v_2;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(r4())) {
break lab1;
}
continue;
}
s.cursor=v_2;
break;
}
}
s.cursor=v_1;
return true;
}
function r3() {
let v_1;
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "எ")) {
return false;
}
s.cursor+=1;
if (s.find_among(a_1)===0) {
return false;
}
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "்")) {
return false;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_del();
v_1=s.cursor;
r1();
s.cursor=v_1;
return true;
}
function r4() {
let among_var, v_1, v_2, v_3, v_4, v_5, v_6;
if (s.current.length<=3) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
v_2=(s.limit-s.cursor);
if (s.find_among_b(a_2)===0) {
break lab0;
}
s.cursor=(s.limit-v_2);
s.slice_del();
} else if (among_var===3) {
s.slice_from("ள்");
} else if (among_var===4) {
s.slice_from("ல்");
} else if (among_var===5) {
s.slice_from("டு");
} else if (among_var===6) {
if (!(s.B_found_vetrumai_urupu)) {
break lab0;
}
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ை")) {
break lab1;
}
s.cursor-=1;
break lab0;
}
s.slice_from("ம்");
} else if (among_var===7) {
s.slice_from("்");
} else if (among_var===8) {
v_3=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_3)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_3);
s.slice_del();
} else {
among_var=s.find_among_b(a_4);
s.slice_from(as_4[(among_var-1)]);
}
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "்")) {
return false;
}
s.cursor-=1;
for(;;) {
v_4=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_6)===0) {
break lab0;
}
v_5=(s.limit-s.cursor);
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "்")) {
s.cursor=(s.limit-v_5);
break lab1;
}
s.cursor-=1;
if (s.find_among_b(a_7)===0) {
s.cursor=(s.limit-v_5);
break lab1;
}
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_4);
lab0: {
if (s.find_among_b(a_8)===0) {
break lab0;
}
s.bra=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "்")) {
break lab0;
}
s.cursor-=1;
s.slice_del();
break;
}
s.cursor=(s.limit-v_4);
v_6=(s.limit-s.cursor);
if (s.find_among_b(a_9)===0) {
return false;
}
s.cursor=(s.limit-v_6);
s.bra=s.cursor;
s.slice_del();
break;
}
break;
}
s.cursor=s.limit_backward;
return true;
}
function r5() {
let v_1;
s.bra=s.cursor;
if (s.find_among(a_10)===0) {
return false;
}
if (s.find_among(a_11)===0) {
return false;
}
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "்")) {
return false;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_del();
v_1=s.cursor;
r1();
s.cursor=v_1;
return true;
}
function r6() {
let among_var, v_1;
s.limit_backward=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
among_var=s.find_among_b(a_13);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_12)===0) {
break lab0;
}
s.slice_from("ுங்");
break;
}
s.cursor=(s.limit-v_1);
s.slice_from("்");
break;
}
} else if (among_var===2) {
s.slice_from("ல்");
} else if (among_var===3) {
s.slice_from("ள்");
} else {
s.slice_del();
}
s.cursor=s.limit_backward;
return true;
}
function r7() {
let v_1;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_14)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("்");
}
s.cursor=(s.limit-v_1);
s.cursor=s.limit_backward;
r2();
return true;
}
function r8() {
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
if (s.find_among_b(a_15)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.cursor=s.limit_backward;
return true;
}
function r9() {
let v_1;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
if (!(s.eq_s_b("ும்"))) {
return false;
}
s.bra=s.cursor;
s.slice_from("்");
s.cursor=s.limit_backward;
v_1=s.cursor;
r4();
s.cursor=v_1;
return true;
}
function r10() {
let among_var, v_1;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
among_var=s.find_among_b(a_17);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_from("்");
} else if (among_var===2) {
v_1=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_16)===0) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
s.slice_from("்");
} else {
s.slice_del();
}
s.cursor=s.limit_backward;
r2();
return true;
}
function r11() {
let among_var, v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.B_found_vetrumai_urupu=false;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
v_2=(s.limit-s.cursor);
s.ket=s.cursor;
among_var=s.find_among_b(a_20);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
s.slice_from("்");
} else if (among_var===3) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ம")) {
break lab1;
}
s.cursor-=1;
break lab0;
}
s.slice_from("்");
} else if (among_var===4) {
if (s.current.length<7) {
break lab0;
}
s.slice_from("்");
} else if (among_var===5) {
v_3=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_18)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_3);
s.slice_from("்");
} else if (among_var===6) {
v_4=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_19)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_4);
s.slice_del();
} else {
s.slice_from("ி");
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
v_5=(s.limit-s.cursor);
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ை")) {
return false;
}
s.cursor-=1;
for(;;) {
v_6=(s.limit-s.cursor);
lab0: {
v_7=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_21)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_7);
break;
}
s.cursor=(s.limit-v_6);
v_8=(s.limit-s.cursor);
if (s.find_among_b(a_22)===0) {
return false;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "்")) {
return false;
}
s.cursor-=1;
s.cursor=(s.limit-v_8);
break;
}
s.bra=s.cursor;
s.slice_from("்");
s.cursor=(s.limit-v_5);
break;
}
s.B_found_vetrumai_urupu=true;
v_9=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ின்"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("்");
}
s.cursor=(s.limit-v_9);
s.cursor=s.limit_backward;
r2();
return true;
}
function r12() {
let v_1;
for(;;) {
v_1=s.cursor;
lab0: {
if (!(r13())) {
break lab0;
}
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r13() {
let B_found_a_match, among_var, v_1, v_2, v_3, v_4, v_5, v_6;
B_found_a_match=false;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
lab0: {
v_2=(s.limit-s.cursor);
s.ket=s.cursor;
among_var=s.find_among_b(a_25);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
v_3=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_23)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_3);
s.slice_del();
} else if (among_var===3) {
v_4=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_24)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_4);
s.slice_del();
} else if (among_var===4) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ச")) {
break lab1;
}
s.cursor-=1;
break lab0;
}
s.slice_from("்");
} else if (among_var===5) {
s.slice_from("்");
} else {
v_5=(s.limit-s.cursor);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "்")) {
break lab0;
}
s.cursor-=1;
s.cursor=(s.limit-v_5);
s.slice_del();
}
B_found_a_match=true;
s.cursor=(s.limit-v_2);
}
s.cursor=(s.limit-v_1);
v_6=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_26)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
B_found_a_match=true;
}
s.cursor=(s.limit-v_6);
s.cursor=s.limit_backward;
r2();
return B_found_a_match;
}
function r14() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.B_found_vetrumai_urupu=false;
v_1=s.cursor;
r4();
s.cursor=v_1;
if (!(r0())) {
return false;
}
v_2=s.cursor;
r3();
s.cursor=v_2;
v_3=s.cursor;
r5();
s.cursor=v_3;
r7();
v_4=s.cursor;
r9();
s.cursor=v_4;
v_5=s.cursor;
r10();
s.cursor=v_5;
v_6=s.cursor;
r11();
s.cursor=v_6;
v_7=s.cursor;
r6();
s.cursor=v_7;
v_8=s.cursor;
r8();
s.cursor=v_8;
v_9=s.cursor;
r12();
s.cursor=v_9;
return true;
}
const a_0 = [["வு",3],["வூ",4],["வொ",2],"வோ"];
const as_0 = ["ஓ","ஒ","உ","ஊ"];
const a_1 = [["க",-1],["ங",-1],["ச",-1],["ஞ",-1],["த",-1],["ந",-1],["ப",-1],["ம",-1],["ய",-1],["வ",-1]];
const a_2 = [["ி",-1],["ீ",-1],["ை",-1]];
const a_3 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1]];
const a_4 = [["",2],"ை","்"];
const as_4 = ["","ம்"];
const a_5 = ["ந்த","ய","வ",["னு",8],["ுக்",7],["ுக்க்",7],["ட்க்",3],["ற்க்",4],["ங்",9],["ட்ட்",5],["த்த்",6],"ந்த்","ந்",["ட்ப்",3],["ய்",2],["ன்ற்",4],"வ்"];
const a_6 = [["க",-1],["ச",-1],["ட",-1],["த",-1],["ப",-1],["ற",-1]];
const a_7 = [["க",-1],["ச",-1],["ட",-1],["த",-1],["ப",-1],["ற",-1]];
const a_8 = [["ஞ",-1],["ண",-1],["ந",-1],["ன",-1],["ம",-1],["ய",-1],["ர",-1],["ல",-1],["ள",-1],["ழ",-1],["வ",-1]];
const a_9 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1],["்",-1]];
const a_10 = [["அ",-1],["இ",-1],["உ",-1]];
const a_11 = [["க",-1],["ங",-1],["ச",-1],["ஞ",-1],["த",-1],["ந",-1],["ப",-1],["ம",-1],["ய",-1],["வ",-1]];
const a_12 = [["க",-1],["ச",-1],["ட",-1],["த",-1],["ப",-1],["ற",-1]];
const a_13 = [["கள்",4],"ுங்கள்",["ட்கள்",3],["ற்கள்",2]];
const a_14 = [["ா",-1],["ே",-1],["ோ",-1]];
const a_15 = [["பி",-1],["வி",-1]];
const a_16 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1]];
const a_17 = [["பட்ட",3],["பட்டண",3],["தான",3],["படிதான",3],"ென","ாகிய",["குரிய",3],"ுடைய",["ல்ல",2],"ுள்ள","ாகி",["படி",3],"ின்றி",["பற்றி",3],["படு",3],["விடு",3],["பட்டு",3],["விட்டு",3],["பட்டது",3],"ென்று","ுடை","ில்லை","ுடன்","ிடம்",["ெல்லாம்",3],"ெனும்"];
const a_18 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1]];
const a_19 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1]];
const a_20 = [["விட",2],["ீ",7],["ொடு",2],["ோடு",2],["து",6],["ிருந்து",2],["ின்று",2],["ுடை",2],"னை","கண்",["ின்",3],"முன்",["ிடம்",4],["ிற்",2],"மேற்",["ல்",5],["ாமல்",2],["ால்",2],["ில்",2],"மேல்",["ுள்",2],"கீழ்"];
const a_21 = [["க",-1],["ச",-1],["ட",-1],["த",-1],["ப",-1],["ற",-1]];
const a_22 = [["க",-1],["ச",-1],["ட",-1],["த",-1],["ப",-1],["ற",-1]];
const a_23 = [["அ",-1],["ஆ",-1],["இ",-1],["ஈ",-1],["உ",-1],["ஊ",-1],["எ",-1],["ஏ",-1],["ஐ",-1],["ஒ",-1],["ஓ",-1],["ஔ",-1]];
const a_24 = [["ா",-1],["ி",-1],["ீ",-1],["ு",-1],["ூ",-1],["ெ",-1],["ே",-1],["ை",-1]];
const a_25 = ["க","த","ன","ப","ய",["ா",5],["கு",6],"படு",["து",3],"ிற்று","னை","வை","னன்","பன்",["வன்",2],["ான்",4],"னான்","மின்","னென்",["ேன்",5],"னம்","பம்",["ாம்",5],"கும்",["டும்",5],"தும்","றும்",["ெம்",5],["ேம்",5],["ோம்",5],["ாய்",5],"னர்","பர்",["ீயர்",5],"வர்",["ார்",5],"னார்","மார்","கொண்டிர்",["னிர்",5],["ீர்",5],"னள்","பள்","வள்",["ாள்",5],"னாள்"];
const a_26 = [["கிற",-1],["கின்ற",-1],["ாநின்ற",-1],["கிற்",-1],["கின்ற்",-1],["ாநின்ற்",-1]];
return function () { s.B_found_vetrumai_urupu=false; r14(); };
});
