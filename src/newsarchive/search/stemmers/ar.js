// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, arabic: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ar", function (s) {
function r0() {
let among_var, v_1, v_2, v_3;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
for(;;) {
v_3=s.cursor;
lab2: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
if (among_var===0) {
break lab2;
}
s.ket=s.cursor;
s.slice_from(as_0[(among_var-1)]);
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
break;
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
function r1() {
let among_var, v_1, v_2, v_3, v_4;
v_1=s.cursor;
lab0: {
s.limit_backward=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("ء");
s.cursor=s.limit_backward;
}
s.cursor=v_1;
v_2=s.cursor;
lab0: {
for(;;) {
v_3=s.cursor;
lab1: {
for(;;) {
v_4=s.cursor;
lab2: {
s.bra=s.cursor;
among_var=s.find_among(a_2);
if (among_var===0) {
break lab2;
}
s.ket=s.cursor;
s.slice_from(as_2[(among_var-1)]);
break;
}
s.cursor=v_4;
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
break;
}
continue;
}
s.cursor=v_3;
break;
}
}
s.cursor=v_2;
return true;
}
function r2() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_3);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if (s.current.length<=4) {
return false;
}
s.B_is_noun=true;
s.B_is_verb=false;
s.B_is_defined=true;
} else {
if (s.current.length<=3) {
return false;
}
s.B_is_noun=true;
s.B_is_verb=false;
s.B_is_defined=true;
}
return true;
}
function r3() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_4);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if (s.current.length<=3) {
return false;
}
s.slice_from("أ");
} else if (among_var===2) {
if (s.current.length<=3) {
return false;
}
s.slice_from("آ");
} else if (among_var===3) {
if (s.current.length<=3) {
return false;
}
s.slice_from("ا");
} else {
if (s.current.length<=3) {
return false;
}
s.slice_from("إ");
}
return true;
}
function r4() {
s.bra=s.cursor;
if (s.find_among(a_5)===0) {
return false;
}
s.ket=s.cursor;
if (s.current.length<=3) {
return false;
}
lab0: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "ا")) {
break lab0;
}
s.cursor+=1;
return false;
}
s.slice_del();
return true;
}
function r5() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_6);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if (s.current.length<=5) {
return false;
}
s.slice_del();
} else {
if (s.current.length<=4) {
return false;
}
s.slice_del();
}
return true;
}
function r6() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_7);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if (s.current.length<=3) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (s.current.length<=3) {
return false;
}
s.slice_from("ب");
} else if (among_var===3) {
if (s.current.length<=3) {
return false;
}
s.slice_from("ك");
}
return true;
}
function r7() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_8);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if (s.current.length<=4) {
return false;
}
s.slice_from("ي");
} else if (among_var===2) {
if (s.current.length<=4) {
return false;
}
s.slice_from("ت");
} else if (among_var===3) {
if (s.current.length<=4) {
return false;
}
s.slice_from("ن");
} else {
if (s.current.length<=4) {
return false;
}
s.slice_from("أ");
}
return true;
}
function r8() {
s.bra=s.cursor;
if (s.find_among(a_9)===0) {
return false;
}
s.ket=s.cursor;
if (s.current.length<=4) {
return false;
}
s.B_is_verb=true;
s.B_is_noun=false;
s.slice_from("است");
return true;
}
function r9() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_10);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (s.current.length<4) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (s.current.length<5) {
return false;
}
s.slice_del();
} else {
if (s.current.length<6) {
return false;
}
s.slice_del();
}
return true;
}
function r10() {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ن")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
if (s.current.length<=5) {
return false;
}
s.slice_del();
return true;
}
function r11() {
s.ket=s.cursor;
if (s.find_among_b(a_11)===0) {
return false;
}
s.bra=s.cursor;
if (s.current.length<=4) {
return false;
}
s.slice_del();
return true;
}
function r12() {
s.ket=s.cursor;
if (!(s.eq_s_b("ات"))) {
return false;
}
s.bra=s.cursor;
if (s.current.length<5) {
return false;
}
s.slice_del();
return true;
}
function r13() {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ت")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
if (s.current.length<4) {
return false;
}
s.slice_del();
return true;
}
function r14() {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ة")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
if (s.current.length<4) {
return false;
}
s.slice_del();
return true;
}
function r15() {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ي")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
if (s.current.length<3) {
return false;
}
s.slice_del();
return true;
}
function r16() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_12);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (s.current.length<4) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (s.current.length<5) {
return false;
}
s.slice_del();
} else {
if (s.current.length<6) {
return false;
}
s.slice_del();
}
return true;
}
function r17() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_13);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (s.current.length<4) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (s.current.length<5) {
return false;
}
s.slice_del();
} else if (among_var===3) {
if (s.current.length<=5) {
return false;
}
s.slice_del();
} else {
if (s.current.length<6) {
return false;
}
s.slice_del();
}
return true;
}
function r18() {
s.ket=s.cursor;
if (s.find_among_b(a_14)===0) {
return false;
}
s.bra=s.cursor;
if (s.current.length<5) {
return false;
}
s.slice_del();
return true;
}
function r19() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_15);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (s.current.length<4) {
return false;
}
s.slice_del();
} else {
if (s.current.length<6) {
return false;
}
s.slice_del();
}
return true;
}
function r20() {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ى")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_from("ي");
return true;
}
function r21() {
let v_1, v_10, v_11, v_12, v_13, v_14, v_15, v_16, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.B_is_noun=true;
s.B_is_verb=true;
s.B_is_defined=false;
v_1=s.cursor;
r2();
s.cursor=v_1;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
lab0: {
for(;;) {
v_3=(s.limit-s.cursor);
lab1: {
if (!(s.B_is_verb)) {
break lab1;
}
for(;;) {
v_4=(s.limit-s.cursor);
lab2: {
v_5=1;
for(;;) {
v_6=(s.limit-s.cursor);
lab3: {
if (!(r16())) {
break lab3;
}
v_5-=1;
continue;
}
s.cursor=(s.limit-v_6);
break;
}
if (v_5>0) {
break lab2;
}
for(;;) {
v_7=(s.limit-s.cursor);
lab3: {
if (!(r17())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_7);
lab3: {
if (!(r19())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_7);
if (s.cursor<=s.limit_backward) {
break lab2;
}
s.cursor-=1;
break;
}
break;
}
s.cursor=(s.limit-v_4);
lab2: {
if (!(r18())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_4);
if (!(r17())) {
break lab1;
}
break;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(s.B_is_noun)) {
break lab1;
}
v_8=(s.limit-s.cursor);
lab2: {
for(;;) {
v_9=(s.limit-s.cursor);
lab3: {
if (!(r14())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_9);
lab3: {
if (s.B_is_defined) {
break lab3;
}
if (!(r9())) {
break lab3;
}
for(;;) {
v_10=(s.limit-s.cursor);
lab4: {
if (!(r11())) {
break lab4;
}
break;
}
s.cursor=(s.limit-v_10);
lab4: {
if (!(r12())) {
break lab4;
}
break;
}
s.cursor=(s.limit-v_10);
lab4: {
if (!(r13())) {
break lab4;
}
break;
}
s.cursor=(s.limit-v_10);
if (s.cursor<=s.limit_backward) {
break lab3;
}
s.cursor-=1;
break;
}
break;
}
s.cursor=(s.limit-v_9);
lab3: {
if (!(r10())) {
break lab3;
}
for(;;) {
v_11=(s.limit-s.cursor);
lab4: {
if (!(r11())) {
break lab4;
}
break;
}
s.cursor=(s.limit-v_11);
lab4: {
if (!(r12())) {
break lab4;
}
break;
}
s.cursor=(s.limit-v_11);
if (!(r13())) {
break lab3;
}
break;
}
break;
}
s.cursor=(s.limit-v_9);
lab3: {
if (s.B_is_defined) {
break lab3;
}
if (!(r11())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_9);
if (!(r12())) {
s.cursor=(s.limit-v_8);
break lab2;
}
break;
}
}
if (!(r15())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
if (!(r20())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_2);
s.cursor=s.limit_backward;
v_12=s.cursor;
lab0: {
v_13=s.cursor;
lab1: {
if (!(r3())) {
s.cursor=v_13;
break lab1;
}
}
v_14=s.cursor;
lab1: {
if (!(r4())) {
s.cursor=v_14;
break lab1;
}
}
for(;;) {
v_15=s.cursor;
lab1: {
if (!(r5())) {
break lab1;
}
break;
}
s.cursor=v_15;
lab1: {
if (!(s.B_is_noun)) {
break lab1;
}
if (!(r6())) {
break lab1;
}
break;
}
s.cursor=v_15;
if (!(s.B_is_verb)) {
break lab0;
}
v_16=s.cursor;
lab1: {
if (!(r7())) {
s.cursor=v_16;
break lab1;
}
}
if (!(r8())) {
break lab0;
}
break;
}
}
s.cursor=v_12;
r1();
return true;
}
const a_0 = ["ـ","ً","ٌ","ٍ","َ","ُ","ِ","ّ","ْ",["٠",2],["١",3],["٢",4],["٣",5],["٤",6],["٥",7],["٦",8],["٧",9],["٨",10],["٩",11],["ﺀ",12],["ﺁ",16],["ﺂ",16],["ﺃ",13],["ﺄ",13],["ﺅ",17],["ﺆ",17],["ﺇ",14],["ﺈ",14],["ﺉ",15],["ﺊ",15],["ﺋ",15],["ﺌ",15],["ﺍ",18],["ﺎ",18],["ﺏ",19],["ﺐ",19],["ﺑ",19],["ﺒ",19],["ﺓ",20],["ﺔ",20],["ﺕ",21],["ﺖ",21],["ﺗ",21],["ﺘ",21],["ﺙ",22],["ﺚ",22],["ﺛ",22],["ﺜ",22],["ﺝ",23],["ﺞ",23],["ﺟ",23],["ﺠ",23],["ﺡ",24],["ﺢ",24],["ﺣ",24],["ﺤ",24],["ﺥ",25],["ﺦ",25],["ﺧ",25],["ﺨ",25],["ﺩ",26],["ﺪ",26],["ﺫ",27],["ﺬ",27],["ﺭ",28],["ﺮ",28],["ﺯ",29],["ﺰ",29],["ﺱ",30],["ﺲ",30],["ﺳ",30],["ﺴ",30],["ﺵ",31],["ﺶ",31],["ﺷ",31],["ﺸ",31],["ﺹ",32],["ﺺ",32],["ﺻ",32],["ﺼ",32],["ﺽ",33],["ﺾ",33],["ﺿ",33],["ﻀ",33],["ﻁ",34],["ﻂ",34],["ﻃ",34],["ﻄ",34],["ﻅ",35],["ﻆ",35],["ﻇ",35],["ﻈ",35],["ﻉ",36],["ﻊ",36],["ﻋ",36],["ﻌ",36],["ﻍ",37],["ﻎ",37],["ﻏ",37],["ﻐ",37],["ﻑ",38],["ﻒ",38],["ﻓ",38],["ﻔ",38],["ﻕ",39],["ﻖ",39],["ﻗ",39],["ﻘ",39],["ﻙ",40],["ﻚ",40],["ﻛ",40],["ﻜ",40],["ﻝ",41],["ﻞ",41],["ﻟ",41],["ﻠ",41],["ﻡ",42],["ﻢ",42],["ﻣ",42],["ﻤ",42],["ﻥ",43],["ﻦ",43],["ﻧ",43],["ﻨ",43],["ﻩ",44],["ﻪ",44],["ﻫ",44],["ﻬ",44],["ﻭ",45],["ﻮ",45],["ﻯ",46],["ﻰ",46],["ﻱ",47],["ﻲ",47],["ﻳ",47],["ﻴ",47],["ﻵ",51],["ﻶ",51],["ﻷ",49],["ﻸ",49],["ﻹ",50],["ﻺ",50],["ﻻ",48],["ﻼ",48]];
const as_0 = ["","0","1","2","3","4","5","6","7","8","9","ء","أ","إ","ئ","آ","ؤ","ا","ب","ة","ت","ث","ج","ح","خ","د","ذ","ر","ز","س","ش","ص","ض","ط","ظ","ع","غ","ف","ق","ك","ل","م","ن","ه","و","ى","ي","لا","لأ","لإ","لآ"];
const a_1 = ["آ","أ","ؤ","إ","ئ"];
const a_2 = ["آ","أ",["ؤ",2],"إ",["ئ",3]];
const as_2 = ["ا","و","ي"];
const a_3 = [["ال",2],"بال","كال",["لل",2]];
const a_4 = [["أآ",2],"أأ","أؤ",["أإ",4],["أا",3]];
const a_5 = ["ف","و"];
const a_6 = [["ال",2],"بال","كال",["لل",2]];
const a_7 = ["ب",["با",-1],["بب",2],["كك",3]];
const a_8 = [["سأ",4],["ست",2],["سن",3],"سي"];
const a_9 = ["تست","نست","يست"];
const a_10 = [["كما",3],["هما",3],["نا",2],["ها",2],"ك",["كم",2],["هم",2],["هن",2],"ه","ي"];
const a_11 = ["ا","و","ي"];
const a_12 = [["كما",3],["هما",3],["نا",2],["ها",2],"ك",["كم",2],["هم",2],["كن",2],["هن",2],"ه",["كمو",3],["ني",2]];
const a_13 = ["ا",["تا",2],["تما",4],["نا",2],"ت","ن",["ان",3],["تن",2],["ون",3],["ين",3],"ي"];
const a_14 = ["وا","تم"];
const a_15 = ["و",["تمو",2]];
return function () { s.B_is_defined=false; s.B_is_verb=false; s.B_is_noun=false; r21(); };
});
