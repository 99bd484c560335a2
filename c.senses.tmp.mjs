import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createDetector } from '/work/main/dist/index.js';
const d=await createDetector();const show=process.argv[2];
const root='/work/main/corpus/';const dirs=['human','garbled','damaged',...readdirSync(root+'stories').map(x=>'stories/'+x)];
let H=0,N=0,D=0,DN=0,stray=0;
for(const dir of dirs)for(const f of readdirSync(root+dir).filter(x=>x.endsWith('.txt'))){
 const text=readFileSync(`${root}${dir}/${f}`,'utf8');const m=parse(readFileSync(`${root}${dir}/${f.replace('.txt','.yaml')}`,'utf8'));
 const v=d.check({id:f,text});
 const all=[...v.findings,...v.damage.findings,...v.disclosures];
 let h=0,n=0;const missed=[];const spans=(m.spans??[]).map(s=>{let at=-1;for(let i=0;i<(s.nth??1);i++)at=text.indexOf(s.quote,at+1);return{...s,start:at,end:at+s.quote.length}});
 for(const s of spans){if(s.optional)continue;n++;if(all.some(x=>x.start<s.end&&s.start<x.end))h++;else missed.push(s.category+': '+s.quote+' => '+s.means)}
 const st=all.filter(x=>x.severity!=='hint'&&!spans.some(s=>x.start<s.end&&s.start<x.end));
 if(dir==='damaged'){D+=h;DN+=n}else{H+=h;N+=n};stray+=st.length;
 console.log(`${(dir+'/'+f).padEnd(48)} ${v.band} (want ${m.expect?.band}) ${v.score?.toFixed(2)} damage ${v.damage.band} (want ${m.expect?.damage}) disc ${v.disclosures.length}/${m.expect?.disclosures??0} hit ${h}/${n} stray ${st.length} ${st.slice(0,4).map(x=>x.rule+':'+text.slice(x.start,x.end).slice(0,40)).join(' | ')}`);
 if(show&&(dir+'/'+f).includes(show))console.log(missed.map(x=>'    '+x).join('\n'));
}
console.log('spans',H,N,(H/N).toFixed(3),'damage',D,DN,'stray',stray);
