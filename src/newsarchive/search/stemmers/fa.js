// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, persian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("fa", function (s) {
function r0() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("ک");
} else if (among_var===2) {
s.slice_from("ی");
} else if (among_var===3) {
s.slice_from("ه");
} else if (among_var===4) {
s.slice_from("ا");
} else if (among_var===5) {
s.slice_from("و");
} else if (among_var===6) {
s.slice_del();
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r1() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_1);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (among_var===1) {
if ((s.cursor+2)>s.limit) {
return false;
}
s.cursor+=2;
s.B_saw_present_prefix=true;
} else {
if ((s.cursor+2)>s.limit) {
return false;
}
s.cursor+=2;
s.slice_del();
s.B_saw_present_prefix=true;
}
return true;
}
function r2() {
let v_1, v_2;
for(;;) {
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "‌")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_del();
s.cursor=v_2;
break;
}
s.cursor=v_2;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r3() {
return s.I_p1<=s.cursor;
}
function r4() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
if (!(r5())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_2)===0) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_2);
return true;
}
function r5() {
if (s.find_among_b(a_3)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
return true;
}
function r6() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_4[(among_var-1)]);
return true;
}
function r7() {
let among_var, v_1, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(r6())) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_1);
if (s.cursor<s.I_p1) {
return false;
}
v_3=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
s.limit_backward=v_3;
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else {
if (s.cursor<=s.limit_backward) {
s.limit_backward=v_3;
return false;
}
s.slice_del();
}
s.limit_backward=v_3;
break;
}
return true;
}
function r8() {
let among_var, v_1;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_6)===0) {
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(s.B_remove_verb_person_endings)) {
return false;
}
if (!(r3())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
s.slice_from("رفت");
} else if (among_var===3) {
if (!(r3())) {
return false;
}
s.slice_del();
s.B_remove_verb_person_endings=true;
} else if (among_var===4) {
if (s.cursor<=s.limit_backward) {
return false;
}
s.slice_from("د");
s.B_remove_verb_person_endings=true;
} else {
if (s.cursor<=s.limit_backward) {
return false;
}
s.slice_from("ت");
s.B_remove_verb_person_endings=true;
}
break;
}
return true;
}
function r9() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7;
s.B_saw_present_prefix=false;
v_1=s.cursor;
r0();
s.cursor=v_1;
v_2=s.cursor;
r1();
s.cursor=v_2;
v_3=s.cursor;
r2();
s.cursor=v_3;
s.I_p1=s.limit;
v_4=s.cursor;
lab0: {
if ((s.cursor+3)>s.limit) {
break lab0;
}
s.cursor+=3;
s.I_p1=s.cursor;
}
s.cursor=v_4;
s.limit_backward=s.cursor;
s.cursor=s.limit;
for(;;) {
v_5=(s.limit-s.cursor);
lab0: {
v_6=(s.limit-s.cursor);
s.B_remove_verb_person_endings=false;
lab1: {
if (!(s.B_saw_present_prefix)) {
break lab1;
}
s.B_remove_verb_person_endings=true;
}
if (!(r4())) {
break lab0;
}
for(;;) {
v_7=(s.limit-s.cursor);
lab1: {
if (!(r7())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
if (!(r8())) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_6);
continue;
}
s.cursor=(s.limit-v_5);
break;
}
s.cursor=s.limit_backward;
return true;
}
const a_0 = [["",7],[" ",6],["أ",4],["ؤ",5],["إ",4],["ئ",2],["ة",3],"ك",["ي",2],["ہ",3],["‍",6]];
const a_1 = [["می‌",2],"نمی‌"];
const a_2 = [["ستان",-1],["ران",-1],["سان",-1],["وان",-1]];
const a_3 = ["آذربایجان","همدان","خاندان","زندان","میزان","درخشان","آتشفشان","نشان","کهکشان","ایشان","پریشان","سلطان","گیلان","ساختمان","رمان","درمان","قهرمان","کرمان","سازمان","همزمان","آسمان","آلمان","مسلمان","ایمان","سلیمان","پیمان","لبنان","یونان","اصفهان","امکان","پایان","بیان","جریان"];
const a_4 = [["اساتید",2],"اخبار"];
const as_4 = ["خبر","استاد"];
const a_5 = ["ها","ات","یت","مند","وار","گار",["تر",2],"اش","ام","ان","بان","گان","یان","ین","ترین","گاه","انه","ناک","های","انی","گی","یی"];
const a_6 = ["است","اند","ید","اید","اس","یم","ایم","ای"];
const a_7 = ["د","اند",["رفتاند",2],"ید",["رفتید",2],"م","ام",["رفتم",2],"یم",["رفتیم",2],["ان",3],["ته",5],["ده",4],["نده",3],["رفتی",2]];
return function () { s.I_p1=0; s.B_remove_verb_person_endings=false; s.B_saw_present_prefix=false; r9(); };
});
