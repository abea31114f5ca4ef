// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, estonian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("et", function (s) {
function r0() {
let v_1;
s.I_p1=s.limit;
for(;;) {
v_1=s.cursor;
lab0: {
if ((s.cursor+2)>s.limit) {
break lab0;
}
s.cursor+=2;
for(;;) {
lab1: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
break lab1;
}
s.cursor+=1;
break;
}
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
break;
}
s.cursor=v_1;
if (!(s.go_out_grouping(g_V1))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_V1))) {
return false;
}
s.cursor+=1;
break;
}
s.I_p1=s.cursor;
return true;
}
function r1() {
let among_var, v_2, v_3, v_4, v_5;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
v_3=(s.limit-s.cursor);
if ((s.cursor-4)<s.limit_backward) {
return false;
}
s.cursor-=4;
s.cursor=(s.limit-v_3);
if (among_var===1) {
v_4=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_GI))) {
return false;
}
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
lab0: {
if (!(r3())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_5);
s.slice_del();
} else {
if (!(s.in_grouping_b(g_KI))) {
return false;
}
s.slice_del();
}
return true;
}
function r2() {
let among_var, v_2;
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
s.slice_from("a");
} else {
if (!(s.in_grouping_b(g_V1))) {
return false;
}
s.slice_del();
}
return true;
}
function r3() {
return s.find_among_b(a_2)!==0;
}
function r4() {
let v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
s.limit_backward=v_2;
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.limit_backward=v_2;
if (!(s.in_grouping_b(g_RV))) {
return false;
}
s.slice_del();
return true;
}
function r5() {
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
s.slice_from(as_3[(among_var-1)]);
return true;
}
function r6() {
let among_var, v_2, v_3;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
for(;;) {
lab0: {
if (!(s.in_grouping_b(g_RV))) {
break lab0;
}
break;
}
if (!(r3())) {
return false;
}
break;
}
} else {
v_3=(s.limit-s.cursor);
if ((s.cursor-4)<s.limit_backward) {
return false;
}
s.cursor-=4;
s.cursor=(s.limit-v_3);
}
s.slice_del();
return true;
}
function r7() {
let among_var, v_2, v_3, v_4, v_5;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
s.slice_from("iku");
} else if (among_var===2) {
v_3=(s.limit-s.cursor);
lab0: {
if (!(r3())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_3);
s.slice_del();
} else if (among_var===3) {
for(;;) {
v_4=(s.limit-s.cursor);
lab0: {
v_5=(s.limit-s.cursor);
if ((s.cursor-4)<s.limit_backward) {
break lab0;
}
s.cursor-=4;
s.cursor=(s.limit-v_5);
among_var=s.find_among_b(a_5);
if (among_var>0) {
s.slice_from(as_5[(among_var-1)]);
}
break;
}
s.cursor=(s.limit-v_4);
s.slice_from("t");
break;
}
} else {
for(;;) {
lab0: {
if (!(s.in_grouping_b(g_RV))) {
break lab0;
}
break;
}
if (!(r3())) {
return false;
}
break;
}
s.slice_del();
}
return true;
}
function r8() {
let v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_7)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
s.slice_del();
return true;
}
function r9() {
let among_var;
if (!(s.in_grouping_b(g_V1))) {
return false;
}
if (s.I_p1>s.cursor) {
return false;
}
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_8[(among_var-1)]);
return true;
}
function r10() {
let among_var, v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_9);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
if (!(s.in_grouping_b(g_RV))) {
return false;
}
s.slice_del();
} else {
s.slice_del();
}
return true;
}
function r11() {
let v_1, v_2, v_3, v_4, v_5, v_6;
v_1=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r10();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_6);
return true;
}
function r12() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_10);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (s.cursor<s.limit) {
return false;
}
s.slice_from(as_10[(among_var-1)]);
return true;
}
function r13() {
let v_1, v_2, v_3, v_4, v_5, v_6;
v_1=s.cursor;
lab0: {
if (!(r12())) {
break lab0;
}
return false;
}
s.cursor=v_1;
v_2=s.cursor;
r0();
s.cursor=v_2;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_3=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
lab0: {
for(;;) {
v_5=(s.limit-s.cursor);
lab1: {
if (!(r2())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_5);
r11();
break;
}
}
s.cursor=(s.limit-v_4);
v_6=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_6);
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
const g_V1 = new Set("aeiouäõöü");
const g_RV = new Set("'aeiou");
const g_KI = new Set("bdfghkpstzšž");
const g_GI = new Set("aceijlmnoqruvwxäõöü");
const a_0 = ["gi",["ki",2]];
const a_1 = [["da",3],"mata",["b",3],"ksid","nuksid",["me",3],"sime","ksime","nuksime",["akse",2],"dakse","takse","site","ksite","nuksite",["n",3],"sin","ksin","nuksin","daks","taks"];
const a_2 = [["aa",-1],["ee",-1],["ii",-1],["oo",-1],["uu",-1],["ää",-1],["õõ",-1],["öö",-1],["üü",-1]];
const a_3 = ["lane",["line",3],["mine",2],"lasse",["lisse",3],["misse",2],"lasi",["lisi",3],["misi",2],"last",["list",3],["mist",2]];
const as_3 = ["lase","mise","lise"];
const a_4 = ["ga","ta","le","sse","l","s","ks",["t",2],"lt","st"];
const a_5 = [["",2],"las","lis","mis",["t",-1]];
const as_5 = ["e",""];
const a_6 = [["d",4],["sid",2],["de",4],"ikkude","ike","ikke",["te",3]];
const a_7 = [["va",-1],["du",-1],["nu",-1],["tu",-1]];
const a_8 = ["kk",["pp",2],["tt",3]];
const as_8 = ["k","p","t"];
const a_9 = [["ma",2],"mai","m"];
const a_10 = ["joob","jood","joodakse","jooma","joomata","joome","joon","joote","joovad","juua","juuakse",["jäi",12],["jäid",12],["jäime",12],["jäin",12],["jäite",12],["jääb",12],["jääd",12],["jääda",12],["jäädakse",12],["jäädi",12],["jääks",12],["jääksid",12],["jääksime",12],["jääksin",12],["jääksite",12],["jääma",12],["jäämata",12],["jääme",12],["jään",12],["jääte",12],["jäävad",12],"jõi","jõid","jõime","jõin","jõite",["keeb",4],["keed",4],["keedakse",4],["keeks",4],["keeksid",4],["keeksime",4],["keeksin",4],["keeksite",4],["keema",4],["keemata",4],["keeme",4],["keen",4],["kees",4],["keeta",4],["keete",4],["keevad",4],["käia",8],["käiakse",8],["käib",8],["käid",8],["käidi",8],["käiks",8],["käiksid",8],["käiksime",8],["käiksin",8],["käiksite",8],["käima",8],["käimata",8],["käime",8],["käin",8],["käis",8],["käite",8],["käivad",8],["laob",16],["laod",16],["laoks",16],["laoksid",16],["laoksime",16],["laoksin",16],["laoksite",16],["laome",16],["laon",16],["laote",16],["laovad",16],["loeb",14],["loed",14],["loeks",14],["loeksid",14],["loeksime",14],["loeksin",14],["loeksite",14],["loeme",14],["loen",14],["loete",14],["loevad",14],["loob",7],["lood",7],["loodi",7],["looks",7],["looksid",7],["looksime",7],["looksin",7],["looksite",7],["looma",7],["loomata",7],["loome",7],["loon",7],["loote",7],["loovad",7],["luua",7],["luuakse",7],["lõi",6],["lõid",6],["lõime",6],["lõin",6],["lõite",6],["lööb",5],["lööd",5],["löödakse",5],["löödi",5],["lööks",5],["lööksid",5],["lööksime",5],["lööksin",5],["lööksite",5],["lööma",5],["löömata",5],["lööme",5],["löön",5],["lööte",5],["löövad",5],["lüüa",5],["lüüakse",5],["müüa",13],["müüakse",13],["müüb",13],["müüd",13],["müüdi",13],["müüks",13],["müüksid",13],["müüksime",13],["müüksin",13],["müüksite",13],["müüma",13],["müümata",13],["müüme",13],["müün",13],["müüs",13],["müüte",13],["müüvad",13],["näeb",18],["näed",18],["näeks",18],["näeksid",18],["näeksime",18],["näeksin",18],["näeksite",18],["näeme",18],["näen",18],["näete",18],["näevad",18],["nägema",18],["nägemata",18],["näha",18],["nähakse",18],["nähti",18],["põeb",15],["põed",15],["põeks",15],["põeksid",15],["põeksime",15],["põeksin",15],["põeksite",15],["põeme",15],["põen",15],["põete",15],["põevad",15],["saab",2],["saad",2],["saada",2],["saadakse",2],["saadi",2],["saaks",2],["saaksid",2],["saaksime",2],["saaksin",2],["saaksite",2],["saama",2],["saamata",2],["saame",2],["saan",2],["saate",2],["saavad",2],["sai",2],["said",2],["saime",2],["sain",2],["saite",2],["sõi",9],["sõid",9],["sõime",9],["sõin",9],["sõite",9],["sööb",9],["sööd",9],["söödakse",9],["söödi",9],["sööks",9],["sööksid",9],["sööksime",9],["sööksin",9],["sööksite",9],["sööma",9],["söömata",9],["sööme",9],["söön",9],["sööte",9],["söövad",9],["süüa",9],["süüakse",9],["teeb",17],["teed",17],["teeks",17],["teeksid",17],["teeksime",17],["teeksin",17],["teeksite",17],["teeme",17],["teen",17],["teete",17],["teevad",17],["tegema",17],["tegemata",17],["teha",17],["tehakse",17],["tehti",17],["toob",10],["tood",10],["toodi",10],["tooks",10],["tooksid",10],["tooksime",10],["tooksin",10],["tooksite",10],["tooma",10],["toomata",10],["toome",10],["toon",10],["toote",10],["toovad",10],["tuua",10],["tuuakse",10],["tõi",10],["tõid",10],["tõime",10],["tõin",10],["tõite",10],["viia",3],["viiakse",3],["viib",3],["viid",3],["viidi",3],["viiks",3],["viiksid",3],["viiksime",3],["viiksin",3],["viiksite",3],["viima",3],["viimata",3],["viime",3],["viin",3],["viisime",3],["viisin",3],["viisite",3],["viite",3],["viivad",3],["võib",11],["võid",11],["võida",11],["võidakse",11],["võidi",11],["võiks",11],["võiksid",11],["võiksime",11],["võiksin",11],["võiksite",11],["võima",11],["võimata",11],["võime",11],["võin",11],["võis",11],["võite",11],["võivad",11]];
const as_10 = ["joo","saa","viima","keesi","löö","lõi","loo","käisi","söö","too","võisi","jääma","müüsi","luge","põde","ladu","tegi","nägi"];
return function () { s.I_p1=0; r13(); };
});
