// candidate counter: node senses.tmp.mjs file.txt [id]
import { loadLists, loadRules } from '/work/main/dist/rules/load.js';
import { loadShipped, shippedKnowledge } from '/work/main/dist/rules/knowledge.js';
import { compileRules } from '/work/main/dist/rules/rule-set.js';
import { analyze } from '/work/main/dist/text/analyze.js';
import { readFileSync, writeFileSync } from 'node:fs';
import YAML from 'yaml';
const fr=readFileSync('/work/main/rules/generated/frequency.txt','utf8').trim().split('\n').slice(1).map(l=>l.split('\t'));
const lexicon=shippedKnowledge(loadShipped()).lexicon;
const lists=await loadLists('/work/main/rules/lists');
const f=new Map(fr.map(([w,c])=>[lexicon.id(w),Number(c)]));
const src=process.argv[2];const only=process.argv[3];
let rules;
if(src.endsWith('.txt')){const doc={about:'x',defaults:{since:'0.1.0',where:['body','heading']},rules:{}};
 let cur;for(const line of readFileSync(src,'utf8').split('\n')){if(!line.trim()||line.startsWith('#'))continue;
  if(/^[a-z][a-z0-9-]*$/.test(line)){cur=doc.rules[line]={match:[],means:'x',bad:['a ((b)) c.','a ((b)) c.'],good:['a.','b.']};continue}
  const m=/^\s*(near|far|unless|window): (.*)$/.exec(line);if(m){if(m[1]==='unless'||m[1]==='near'||m[1]==='far')cur[m[1]]=[...(cur[m[1]]??[]),m[2]];else cur[m[1]]=m[2];}else cur.match.push(line.trim());}
 writeFileSync('/tmp/senses_c/senses/c.yaml',YAML.stringify(doc));rules=await loadRules('/tmp/senses_c/senses/c.yaml');}
else rules=await loadRules(src);
if(only)rules=rules.filter(r=>r.id===only);
const ok=rules.filter(r=>{try{compileRules([r],{lexicon,lists,frequency:id=>f.get(id)??1});return true}catch(e){console.log(r.id,e.describe?.()??e);return false}});
const set=compileRules(ok,{lexicon,lists,frequency:id=>f.get(id)??1});
const cnt=new Map(ok.map(r=>[r.id,{h:[],mt:new Map(),hum:new Set()}]));
const near=(t,x,m)=>{const s=x.starts[m.first],e=x.ends[m.end-1];return t.slice(Math.max(0,s-50),s)+'(('+t.slice(s,e)+'))'+t.slice(e,e+50)};
for(const t of readFileSync('/tmp/brief/dev_human.txt','utf8').split('\n').filter(Boolean)){const x=analyze({id:'x',text:t,origin:{path:'x'}},lexicon);for(const m of set.match(x))cnt.get(m.rule.source.id).h.push(near(t,x,m))}
const G=readFileSync('/tmp/brief/dev_garbled.tsv','utf8').split('\n').filter(Boolean).map(l=>l.split('\t'));
for(const [k,lp,s,t,hu] of G){const x=analyze({id:'x',text:t,origin:{path:'x'}},lexicon);for(const m of set.match(x)){const c=cnt.get(m.rule.source.id);if(!c.mt.has(t))c.mt.set(t,lp+' '+near(t,x,m));c.hum.add(hu)}}
for(const [id,c] of cnt){console.log(`${c.h.length} human ${c.mt.size} mt ${c.hum.size} hum  ${id}`);
 for(const h of c.h.slice(0,only?60:4))console.log('     HUMAN '+h);
 if(only||process.argv.includes('-v'))for(const g of [...c.mt.values()].slice(0,60))console.log('     '+g);}
