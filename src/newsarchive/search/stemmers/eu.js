// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, basque: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("eu", function (s) {
function r0() {
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
function r1() {
return s.I_pV<=s.cursor;
}
function r2() {
return s.I_p2<=s.cursor;
}
function r3() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r1())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r2())) {
return false;
}
s.slice_del();
}
return true;
}
function r4() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r1())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r2())) {
return false;
}
s.slice_del();
} else if (among_var===3) {
s.slice_from("jok");
} else if (among_var===4) {
if (s.I_p1>s.cursor) {
return false;
}
s.slice_del();
} else if (among_var===5) {
s.slice_from("tra");
} else if (among_var===6) {
s.slice_from("minutu");
}
return true;
}
function r5() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r1())) {
return false;
}
s.slice_del();
} else {
s.slice_from("z");
}
return true;
}
function r6() {
let v_1, v_2, v_3;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(r3())) {
break lab0;
}
continue;
}
s.cursor=(s.limit-v_1);
break;
}
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
if (!(r4())) {
break lab0;
}
continue;
}
s.cursor=(s.limit-v_2);
break;
}
v_3=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_3);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiou");
const a_0 = ["idea","bidea","kidea","pidea","kundea","galea","tailea","tzailea","gunea","kunea","tzaga","gaia","aldia","taldia","karia",["garria",2],"karria","ka","tzaka","la","mena","pena","kina","ezina","tezina","kuna","tuna","kizuna","era","bera",["arabera",-1],"kera","pera","orra","korra","dura","gura","kura","tura","eta","keta","gailua","eza","erreza",["tza",2],"gaitza","kaitza","kuntza","ide","bide","kide","pide","kunde","tzake","tzeke","le","gale","taile","tzaile","gune","kune","tze","atze","gai","aldi","taldi","ki","ari","kari","lari","tari","etari",["garri",2],"karri","arazi","tarazi","an","ean","rean","kan","etan",["atseden",-1],"men","pen","kin","rekin","ezin","tezin","tun","kizun","go","ago","tio","dako","or","kor","tzat","du","gailu","tu","atu","aldatu","tatu",["baditu",-1],"ez","errez","tzez","gaitz","kaitz"];
const a_1 = ["ada","kada","anda","denda","gabea","kabea","aldea","kaldea","taldea","ordea","zalea","tzalea","gilea","emea","kumea","nea","enea","zionea","unea","gunea","pea","aurrea","tea","kotea","artea","ostea","etxea","ga","anga","gaia","aldia","taldia","handia","mendia","geia","egia","degia","tegia","nahia","ohia","kia","tokia","oia","koia","aria","karia","laria","taria","eria","keria","teria",["garria",2],"larria","kirria","duria","asia","tia","ezia","bizia","ontzia","ka",["joka",3],["aurka",-1],"ska","xka","zka","gibela","gela","kaila","skila","tila","ola","na","kana","ena","garrena","gerrena","urrena","zaina","tzaina","kina","mina","garna","una","duna","asuna","tasuna","ondoa","kondoa","ngoa","zioa","koa","takoa","zkoa","noa","zinoa","aroa","taroa","zaroa","eroa","oroa","osoa","toa","ttoa","ztoa","txoa","tzoa","ñoa","ra","ara","dara","liara","tiara","tara","etara","tzara","bera","kera","pera",["ora",2],"tzarra","korra","tra","sa","osa","ta","eta","keta","sta","dua","mendua","ordua","lekua","burua","durua","tsua","tua","mentua","estua","txua","zua","tzua","za","eza","eroza",["tza",2],"koitza","antza","gintza","kintza","kuntza","gabe","kabe","kide","alde","kalde","talde","orde","ge","zale","tzale","gile","eme","kume","ne","zione","une","gune","pe","aurre","te","kote","arte","oste","etxe","gai","di","aldi","taldi",["geldi",-1],"handi","mendi","gei","egi","degi","tegi","nahi","ohi","ki","toki","oi","goi","koi","ari","kari","lari","tari",["garri",2],"larri","kirri","duri","asi","ti","ontzi","ñi","ak","ek","tarik","gibel","ail","kail","kan","tan","etan",["en",4],["ren",2],"garren","gerren","urren",["ten",4],["tzen",4],"zain","tzain","kin","min","dun","asun","tasun","aizun","ondo","kondo","go","ngo","zio","ko",["trako",5],"tako","etako","eko","tariko","sko","tuko",["minutuko",6],"zko","no","zino","ro","aro",["igaro",-1],"taro","zaro","ero","giro","oro","oso","to","tto","zto","txo","tzo","gintzo","ño","zp","ar","dar","behar",["zehar",-1],"liar","tiar","tar","tzar",["or",2],"kor","os","ket","du","mendu","ordu","leku",["buru",2],"duru","tsu","tu",["tatu",4],"mentu","estu","txu","zu","tzu","gintzu","z","ez","eroz","tz","koitz"];
const a_2 = [["zlea",2],"keria","la","era","dade","tade","date","tate","gi","ki","ik","lanik","rik","larik","ztik","go","ro","ero","to"];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r6(); };
});
