// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, romanian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ro", function (s) {
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
s.cursor=v_3;
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
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
let v_1, v_2, v_3;
for(;;) {
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.bra=s.cursor;
for(;;) {
v_3=s.cursor;
lab2: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "u")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.slice_from("U");
break;
}
s.cursor=v_3;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "i")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.slice_from("I");
break;
}
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
function r2() {
let v_1, v_2, v_3, v_4, v_5;
s.I_pV=s.limit;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
for(;;) {
v_3=s.cursor;
lab2: {
if (!(s.out_grouping(g_v))) {
break lab2;
}
if (!(s.go_out_grouping(g_v))) {
break lab2;
}
s.cursor+=1;
break;
}
s.cursor=v_3;
if (!(s.in_grouping(g_v))) {
break lab1;
}
if (!(s.go_in_grouping(g_v))) {
break lab1;
}
s.cursor+=1;
break;
}
break;
}
s.cursor=v_2;
if (!(s.out_grouping(g_v))) {
break lab0;
}
for(;;) {
v_4=s.cursor;
lab1: {
if (!(s.out_grouping(g_v))) {
break lab1;
}
if (!(s.go_out_grouping(g_v))) {
break lab1;
}
s.cursor+=1;
break;
}
s.cursor=v_4;
if (!(s.in_grouping(g_v))) {
break lab0;
}
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
break;
}
break;
}
s.I_pV=s.cursor;
}
s.cursor=v_1;
v_5=s.cursor;
lab0: {
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p1=s.cursor;
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
s.cursor=v_5;
return true;
}
function r3() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_1);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("i");
} else if (among_var===2) {
s.slice_from("u");
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
function r4() {
return s.I_p1<=s.cursor;
}
function r5() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r4())) {
return false;
}
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
s.slice_from("a");
} else if (among_var===3) {
s.slice_from("e");
} else if (among_var===4) {
s.slice_from("i");
} else if (among_var===5) {
lab0: {
if (!(s.eq_s_b("ab"))) {
break lab0;
}
return false;
}
s.slice_from("i");
} else if (among_var===6) {
s.slice_from("at");
} else {
s.slice_from("ați");
}
return true;
}
function r6() {
let among_var, v_1;
v_1=(s.limit-s.cursor);
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r4())) {
return false;
}
s.slice_from(as_3[(among_var-1)]);
s.B_standard_suffix_removed=true;
s.cursor=(s.limit-v_1);
return true;
}
function r7() {
let among_var, v_1;
s.B_standard_suffix_removed=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(r6())) {
break lab0;
}
continue;
}
s.cursor=(s.limit-v_1);
break;
}
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (s.I_p2>s.cursor) {
return false;
}
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ț")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_from("t");
} else {
s.slice_from("ist");
}
s.B_standard_suffix_removed=true;
return true;
}
function r8() {
let among_var, v_2;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
lab0: {
if (!(s.out_grouping_b(g_v))) {
break lab0;
}
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
s.limit_backward=v_2;
return false;
}
s.cursor-=1;
break;
}
s.slice_del();
} else {
s.slice_del();
}
s.limit_backward=v_2;
return true;
}
function r9() {
s.ket=s.cursor;
if (s.find_among_b(a_6)===0) {
return false;
}
s.bra=s.cursor;
if (s.I_pV>s.cursor) {
return false;
}
s.slice_del();
return true;
}
function r10() {
let v_1, v_2, v_3, v_4, v_5, v_6;
r0();
v_1=s.cursor;
r1();
s.cursor=v_1;
r2();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
lab0: {
for(;;) {
lab1: {
if (!(s.B_standard_suffix_removed)) {
break lab1;
}
break;
}
if (!(r8())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_5);
s.cursor=s.limit_backward;
v_6=s.cursor;
r3();
s.cursor=v_6;
return true;
}
const g_v = new Set("aeiouâîă");
const a_0 = ["ş",["ţ",2]];
const as_0 = ["ș","ț"];
const a_1 = [["",3],"I",["U",2]];
const a_2 = [["ea",3],["ația",7],["aua",2],["iua",4],["ație",7],["ele",3],["ile",5],["iile",4],["iei",4],["atei",6],["ii",4],"ului","ul",["elor",3],["ilor",4],["iilor",4]];
const a_3 = [["icala",4],["iciva",4],["ativa",5],["itiva",6],["icale",4],["ațiune",5],["ițiune",6],["atoare",5],["itoare",6],["ătoare",5],["icitate",4],"abilitate",["ibilitate",2],["ivitate",3],["icive",4],["ative",5],["itive",6],["icali",4],["atori",5],["icatori",4],["itori",6],["ători",5],["icitati",4],"abilitati",["ivitati",3],["icivi",4],["ativi",5],["itivi",6],["icităi",4],"abilităi",["ivităi",3],["icități",4],"abilități",["ivități",3],["ical",4],["ator",5],["icator",4],["itor",6],["ător",5],["iciv",4],["ativ",5],["itiv",6],["icală",4],["icivă",4],["ativă",5],["itivă",6]];
const as_3 = ["abil","ibil","iv","ic","at","it"];
const a_4 = ["ica","abila","ibila","oasa","ata","ita","anta",["ista",3],"uta","iva","ic","ice","abile","ibile",["isme",3],["iune",2],"oase","ate","itate","ite","ante",["iste",3],"ute","ive","ici","abili","ibili",["iuni",2],"atori","osi","ati","itati","iti","anti",["isti",3],"uti",["iști",3],"ivi","ităi","oși","ități","abil","ibil",["ism",3],"ator","os","at","it","ant",["ist",3],"ut","iv","ică","abilă","ibilă","oasă","ată","ită","antă",["istă",3],"ută","ivă"];
const a_5 = ["ea","ia","esc","ăsc","ind","ând","are","ere","ire","âre",["se",2],"ase",["sese",2],"ise","use","âse","ește","ăște","eze","ai","eai","iai",["sei",2],"ești","ăști","ui","ezi","âi","ași",["seși",2],"aseși",["seseși",2],"iseși","useși","âseși","iși","uși","âși",["ați",2],"eați","iați",["eți",2],["iți",2],["âți",2],"arăți",["serăți",2],"aserăți",["seserăți",2],"iserăți","userăți","âserăți","irăți","urăți","ârăți","am","eam","iam",["em",2],"asem",["sesem",2],"isem","usem","âsem",["im",2],["âm",2],["ăm",2],"arăm",["serăm",2],"aserăm",["seserăm",2],"iserăm","userăm","âserăm","irăm","urăm","ârăm","au","eau","iau","indu","ându","ez","ească","ară",["seră",2],"aseră",["seseră",2],"iseră","useră","âseră","iră","ură","âră","ează"];
const a_6 = ["a","e","ie","i","ă"];
return function () { s.B_standard_suffix_removed=false; s.I_p2=0; s.I_p1=0; s.I_pV=0; r10(); };
});
