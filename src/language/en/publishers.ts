import type { Publishing } from '../publishing.ts'

/**
 * One publisher a line: its name; the sites of its outlets; names of outlets, for reports without an address.
 * General knowledge of 2026, written for this project: who owns what changes, so mend a line where it is out of date.
 * A publisher of a single site needs no line, and a name that several outlets bear stands in none.
 */
export const PUBLISHERS = `
Advance Local; nj.com,cleveland.com,oregonlive.com,al.com,mlive.com,masslive.com,syracuse.com,pennlive.com,silive.com
Al Jazeera; aljazeera.com,aljazeera.net
Alden Global Capital; chicagotribune.com,nydailynews.com,orlandosentinel.com,sun-sentinel.com,courant.com,mcall.com,pilotonline.com,dailypress.com,denverpost.com,mercurynews.com,eastbaytimes.com,ocregister.com,dailynews.com,bostonherald.com,twincities.com,presstelegram.com; Chicago Tribune,New York Daily News,Denver Post,Boston Herald,Mercury News,Orange County Register,Orlando Sentinel
Arena Holdings; timeslive.co.za,businesslive.co.za,sowetanlive.co.za,dispatchlive.co.za
Axel Springer; bild.de,welt.de,businessinsider.com,businessinsider.de,insider.com,thisisinsider.com,politico.com,politico.eu; Business Insider,Insider,Politico
BBC; bbc.co.uk,bbc.com; BBC,BBC News
Bennett, Coleman; indiatimes.com,timesofindia.com,economictimes.com,timesnownews.com; Times of India,Economic Times,Times Now
BuzzFeed; buzzfeed.com,buzzfeednews.com,huffpost.com,huffingtonpost.com,huffingtonpost.co.uk,huffingtonpost.ca,huffingtonpost.com.au; BuzzFeed,BuzzFeed News,HuffPost,Huffington Post
CBS; cbsnews.com,cbslocal.com,cbssports.com; CBS,CBS News
CNN; cnn.com,cnn.io; CNN,CNN International
Condé Nast; newyorker.com,vanityfair.com,wired.com,wired.co.uk,gq.com,vogue.com,arstechnica.com,teenvogue.com,pitchfork.com; New Yorker,Vanity Fair,Wired,Ars Technica
DC Thomson; thecourier.co.uk,pressandjournal.co.uk,eveningtelegraph.co.uk,eveningexpress.co.uk
Disney; abcnews.com,go.com,espn.com,espn.co.uk
DMG Media; dailymail.co.uk,dailymail.com,thisismoney.co.uk,metro.co.uk,inews.co.uk,newscientist.com; Daily Mail,Mail Online,MailOnline,Mail on Sunday,New Scientist
Fox Corporation; foxnews.com,foxbusiness.com,foxsports.com,fox.com; Fox News,Fox Business,Fox Sports
Future; techradar.com,tomsguide.com,tomshardware.com,pcgamer.com,gamesradar.com,livescience.com,space.com,theweek.com,theweek.co.uk,androidcentral.com
Guardian Media Group; theguardian.com,guardian.co.uk; Guardian,The Guardian
Hearst Newspapers; sfchronicle.com,sfgate.com,houstonchronicle.com,chron.com,expressnews.com,mysanantonio.com,timesunion.com,ctpost.com,nhregister.com,statesman.com,seattlepi.com; San Francisco Chronicle,SFGate,Houston Chronicle,San Antonio Express-News
HT Media; hindustantimes.com,livemint.com; Hindustan Times,Mint
IBT Media; ibtimes.com,ibtimes.co.uk,ibtimes.com.au,ibtimes.sg,ibtimes.co.in; International Business Times
India Today Group; indiatoday.in,businesstoday.in,aajtak.in; India Today,Business Today
Indian Express Group; indianexpress.com,financialexpress.com; Indian Express,Financial Express
Lee Enterprises; stltoday.com,omaha.com,richmond.com,buffalonews.com,tucson.com,journalstar.com,madison.com,tulsaworld.com,qctimes.com,roanoke.com,greensboro.com,journalnow.com,pantagraph.com,nwitimes.com,kearneyhub.com
McClatchy; miamiherald.com,elnuevoherald.com,sacbee.com,kansascity.com,charlotteobserver.com,newsobserver.com,star-telegram.com,fresnobee.com,thestate.com,kentucky.com,idahostatesman.com,bnd.com,islandpacket.com,thenewstribune.com,theolympian.com,modbee.com,sunherald.com,macon.com; Miami Herald,Sacramento Bee,Kansas City Star,Charlotte Observer
Mediacorp; channelnewsasia.com,todayonline.com; Channel NewsAsia
Mediahuis Ireland; independent.ie,belfasttelegraph.co.uk,sundayworld.com; Irish Independent,Belfast Telegraph
Nation Media Group; nation.africa,theeastafrican.co.ke,monitor.co.ug,thecitizen.co.tz
National World; scotsman.com,yorkshirepost.co.uk,newsletter.co.uk,portsmouth.co.uk,lep.co.uk,thestar.co.uk,sunderlandecho.com; Scotsman,Yorkshire Post
NBCUniversal; nbcnews.com,today.com,nbcnewyork.com,nbcchicago.com,nbclosangeles.com,nbcwashington.com,nbcsports.com,telemundo.com; NBC,NBC News
Network18; news18.com,moneycontrol.com,firstpost.com,cnbctv18.com
News Corp; thesun.co.uk,the-sun.com,thescottishsun.co.uk,thesun.ie,thetimes.co.uk,thetimes.com,thesundaytimes.co.uk,wsj.com,barrons.com,marketwatch.com,nypost.com,pagesix.com,theaustralian.com.au,news.com.au,dailytelegraph.com.au,heraldsun.com.au,couriermail.com.au,adelaidenow.com.au,skynews.com.au; Wall Street Journal,New York Post,Barron’s,MarketWatch,The Australian,Herald Sun,Courier-Mail
Newsquest; heraldscotland.com,thenational.scot,theargus.co.uk,oxfordmail.co.uk,thenorthernecho.co.uk,bournemouthecho.co.uk,dailyecho.co.uk,lancashiretelegraph.co.uk
New York Times; nytimes.com,theathletic.com; New York Times,The Athletic
Nexstar; thehill.com,newsnationnow.com,ktla.com,wgntv.com,pix11.com; The Hill,NewsNation
Nikkei; nikkei.com,ft.com; Nikkei,Nikkei Asia,Financial Times
Nine; smh.com.au,theage.com.au,afr.com,watoday.com.au,brisbanetimes.com.au,9news.com.au,nine.com.au; Sydney Morning Herald,The Age,Australian Financial Review
NZME; nzherald.co.nz,newstalkzb.co.nz; New Zealand Herald
Penske Media; variety.com,hollywoodreporter.com,deadline.com,rollingstone.com,billboard.com,indiewire.com; Variety,Hollywood Reporter,Rolling Stone,Billboard,IndieWire
People Inc.; people.com,ew.com,investopedia.com,travelandleisure.com; Entertainment Weekly
People’s Daily; people.com.cn,people.cn,globaltimes.cn; People’s Daily,Global Times
Postmedia; nationalpost.com,financialpost.com,calgaryherald.com,edmontonjournal.com,montrealgazette.com,ottawacitizen.com,theprovince.com,vancouversun.com,torontosun.com,leaderpost.com,thestarphoenix.com,ottawasun.com,calgarysun.com,edmontonsun.com,windsorstar.com; National Post,Financial Post,Calgary Herald,Vancouver Sun,Ottawa Citizen,Toronto Sun
Reach; mirror.co.uk,express.co.uk,dailystar.co.uk,dailyrecord.co.uk,manchestereveningnews.co.uk,liverpoolecho.co.uk,birminghammail.co.uk,walesonline.co.uk,chroniclelive.co.uk,bristolpost.co.uk,mylondon.news,irishmirror.ie,belfastlive.co.uk,edinburghlive.co.uk,hulldailymail.co.uk,leeds-live.co.uk,nottinghampost.com; Daily Mirror,Daily Express,Daily Star,Daily Record,Manchester Evening News,Liverpool Echo
Seven West Media; thewest.com.au,7news.com.au,perthnow.com.au; West Australian,7News
SPH Media; straitstimes.com,businesstimes.com.sg,tnp.sg; Straits Times
Stuff; stuff.co.nz,thepost.co.nz,thepress.co.nz
The Hindu Group; thehindu.com,thehindubusinessline.com; The Hindu,BusinessLine
Torstar; thestar.com,thespec.com,therecord.com; Toronto Star
USA Today Co.; usatoday.com,azcentral.com,freep.com,indystar.com,tennessean.com,courier-journal.com,jsonline.com,dispatch.com,cincinnati.com,desmoinesregister.com,democratandchronicle.com,palmbeachpost.com,northjersey.com,commercialappeal.com,knoxnews.com,tallahassee.com,oklahoman.com,providencejournal.com,app.com,lohud.com,news-press.com,naplesnews.com,floridatoday.com; USA Today,Arizona Republic,Detroit Free Press,Indianapolis Star
Versant; cnbc.com,msnbc.com,ms.now; CNBC,MSNBC,MS NOW
Vox Media; vox.com,theverge.com,sbnation.com,eater.com,nymag.com,vulture.com,thecut.com; Vox,The Verge,New York Magazine
Xinhua; xinhuanet.com,news.cn
Ziff Davis; pcmag.com,mashable.com,ign.com,cnet.com,zdnet.com,lifehacker.com; PCMag,Mashable,CNET,ZDNet
`

const SUFFIXES = 'ac,co,com,edu,go,gob,gov,govt,ne,net,nom,or,org,plc,sch'

const HOSTS = `blogger.com,blogspot.com,medium.com,substack.com,tumblr.com,wordpress.com,wixsite.com,weebly.com,squarespace.com,ghost.io,
github.io,gitlab.io,netlify.app,vercel.app,pages.dev,web.archive.org,archive.org,archive.today,archive.ph,sites.google.com,google.com,
facebook.com,x.com,twitter.com,youtube.com,msn.com,yahoo.com,news.yahoo.com,finance.yahoo.com,news.google.com,aol.com,flipboard.com,newsbreak.com,smartnews.com,feedburner.com,
gov.uk,europa.eu,example.com,example.org,example.net`

const split = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map(each => each.trim())
    .filter(Boolean)

const lines = PUBLISHERS.trim()
  .split('\n')
  .map(line => line.split(';'))

/** Publishers of several outlets whose reports are in English. */
export const publishing: Publishing = {
  bySite: new Map(lines.flatMap(([name, sites]) => split(sites!).map(site => [site, name!] as const))),
  byName: new Map(
    lines.flatMap(([name, , outlets]) =>
      split(outlets ?? '').map(outlet => [outlet.toLowerCase().replace(/^the /, ''), name!] as const),
    ),
  ),
  suffixes: new Set(split(SUFFIXES)),
  hosts: new Set(split(HOSTS)),
}
