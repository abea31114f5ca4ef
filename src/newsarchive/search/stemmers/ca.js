// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, catalan: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ca", function (s) {
function r0() {
let v_1;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
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
s.cursor=v_1;
return true;
}
function r1() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("a");
} else if (among_var===2) {
s.slice_from("e");
} else if (among_var===3) {
s.slice_from("i");
} else if (among_var===4) {
s.slice_from("o");
} else if (among_var===5) {
s.slice_from("u");
} else if (among_var===6) {
s.slice_from(".");
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
function r2() {
return s.I_p1<=s.cursor;
}
function r3() {
return s.I_p2<=s.cursor;
}
function r4() {
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
return false;
}
s.bra=s.cursor;
if (!(r2())) {
return false;
}
s.slice_del();
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
if (!(r2())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r3())) {
return false;
}
s.slice_del();
} else if (among_var===3) {
if (!(r3())) {
return false;
}
s.slice_from("log");
} else if (among_var===4) {
if (!(r3())) {
return false;
}
s.slice_from("ic");
} else {
if (!(r2())) {
return false;
}
s.slice_from("c");
}
return true;
}
function r6() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r2())) {
return false;
}
s.slice_del();
} else {
if (!(r3())) {
return false;
}
s.slice_del();
}
return true;
}
function r7() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r2())) {
return false;
}
s.slice_del();
} else {
if (!(r2())) {
return false;
}
s.slice_from("ic");
}
return true;
}
function r8() {
let v_1, v_2, v_3, v_4, v_5;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
for(;;) {
v_3=(s.limit-s.cursor);
lab1: {
if (!(r5())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
if (!(r6())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_2);
v_4=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
v_5=s.cursor;
r1();
s.cursor=v_5;
return true;
}
const g_v = new Set("aeiouàáèéíïòóúü");
const a_0 = [["",7],["·",6],"à","á",["è",2],["é",2],["ì",3],["í",3],["ï",3],["ò",4],["ó",4],["ú",5],["ü",5]];
const a_1 = ["la","-la","sela","le","me","-me","se","-te","hi","'hi","li","-li","'l","'m","-m","'n","-n","ho","'ho","lo","selo","'s","las","selas","les","-les","'ls","-ls","'ns","-ns","ens","los","selos","nos","-nos","vos","us","-us","'t"];
const a_2 = [["ica",4],["lógica",3],"enca",["ada",2],"ancia","encia","ència","ícia",["logia",3],"inia","íinia","eria","ària","atòria","alla","ella","ívola","ima","íssima",["quíssima",5],"ana","ina","era","sfera","ora","dora","adora","adura","esa","osa","assa","essa","issa","eta","ita","ota","ista","ialista","ionista","iva","ativa","nça",["logía",3],["ic",4],"ístic","enc","esc","ud","atge","ble","able","ible","isme","ialisme","ionisme","ivisme","aire","icte","iste","ici","íci",["logi",3],"ari","tori","al","il","all","ell","ívol","isam","issem","ìssem","íssem","íssim",["quíssim",5],"amen","ìssin","ar","ificar","egar","ejar","itar","itzar","fer","or","dor","dur","doras",["ics",4],["lógics",3],"uds","nces",["ades",2],"ancies","encies","ències","ícies",["logies",3],"inies","ínies","eries","àries","atòries","bles","ables","ibles","imes","íssimes",["quíssimes",5],"formes","ismes","ialismes","ines","eres","ores","dores","idores","dures","eses","oses","asses","ictes","ites","otes","istes","ialistes","ionistes",["iques",4],["lógiques",3],"ives","atives",["logíes",3],"allengües","icis","ícis",["logis",3],"aris","toris","ls","als","ells","ims","íssims",["quíssims",5],"ions","cions",["acions",2],"esos","osos","assos","issos","ers","ors","dors","adors","idors","ats","itats","bilitats","ivitats","ativitats","ïtats","ets","ants","ents","ments","aments","ots","uts","ius","trius","atius","ès","és","ís","dís","ós","itat","bilitat","ivitat","ativitat","ïtat","et","ant","ent","ient","ment","ament","isament","ot","isseu","ìsseu","ísseu","triu","íssiu","atiu","ó","ió","ció","ació"];
const a_3 = ["aba","esca","isca","ïsca","ada","ida","uda","ïda","ia","aria","iria","ara","iera","ira","adora","ïra","ava","ixa","itza","ía","aría","ería","iría","ïa","isc","ïsc","ad","ed","id","ie","re","dre","ase","iese","aste","iste","ii","ini","esqui","eixi","itzi","am","em","arem","irem","àrem","írem","àssem","éssem","iguem","ïguem","avem","àvem","ávem","irìem","íem","aríem","iríem","assim","essim","issim","àssim","èssim","éssim","íssim","ïm","an","aban","arian","aran","ieran","iran","ían","arían","erían","irían","en","ien","arien","irien","aren","eren","iren","àren","ïren","asen","iesen","assen","essen","issen","éssen","ïssen","esquen","isquen","ïsquen","aven","ixen","eixen","ïxen","ïen","in","inin","sin","isin","assin","essin","issin","ïssin","esquin","eixin","aron","ieron","arán","erán","irán","iïn","ado","ido",["ando",2],"iendo","io","ixo","eixo","ïxo","itzo","ar","tzar","er","eixer","ir","ador","as","abas","adas","idas","aras","ieras","ías","arías","erías","irías","ids","es","ades","ides","udes","ïdes","atges","ies","aries","iries","ares","ires","adores","ïres","ases","ieses","asses","esses","isses","ïsses","ques","esques","ïsques","aves","ixes","eixes","ïxes","ïes","abais","arais","ierais","íais","aríais","eríais","iríais","aseis","ieseis","asteis","isteis","inis","sis","isis","assis","essis","issis","ïssis","esquis","eixis","itzis","áis","aréis","eréis","iréis","ams","ados","idos","amos","ábamos","áramos","iéramos","íamos","aríamos","eríamos","iríamos","aremos","eremos","iremos","ásemos","iésemos","imos","adors","ass","erass","ess","ats","its","ents","às","aràs","iràs","arás","erás","irás","és","arés","ís","iïs","at","it","ant","ent","int","ut","ït","au","erau","ieu","ineu","areu","ireu","àreu","íreu","asseu","esseu","eresseu","àsseu","ésseu","igueu","ïgueu","àveu","áveu","itzeu","ìeu","irìeu","íeu","aríeu","iríeu","assiu","issiu","àssiu","èssiu","éssiu","íssiu","ïu","ix","eix","ïx","itz","ià","arà","irà","itzà","ará","erá","irá","irè","aré","eré","iré","í","iï","ió"];
const a_4 = ["a","e","i","ïn","o","ir","s","is","os","ïs","it","eu","iu",["iqu",2],"itz","à","á","é","ì","í","ï","ó"];
return function () { s.I_p2=0; s.I_p1=0; r8(); };
});
