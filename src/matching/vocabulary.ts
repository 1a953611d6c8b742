/**
 * General Swedish knowledge for reading names of associations: word classes, not bodies.
 * Words are lower case, in their basic form. A word missing here is read as a proper name, which is the careful reading.
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words that tell nothing of which body it is. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(`i på för av till vid från med genom och o and & + the of for in at de den det dess m fl mfl samt nr`),
);

/** What a body is, as the last part of a compound or a word of its own, with the forms it is also written in. */
const HEADS: Readonly<Record<string, string>> = {
  förening: "föreningen förenings föreningens fören",
  klubb: "klubben klubbar klubbs klubbens",
  club: "clubs",
  förbund: "förbundet förbunds förbundets förb",
  sällskap: "sällskapet sällskaps sällskapets sällsk",
  samfund: "samfundet samfunds samfundets",
  församling: "församlingen församlings församlingens förs församl",
  stiftelse: "stiftelsen stiftelsens insamlingsstiftelse insamlingsstiftelsen",
  kår: "kåren kårens kårer",
  kör: "kören körens",
  lag: "laget lagets",
  grupp: "gruppen gruppens",
  råd: "rådet rådets",
  jour: "jouren jourens",
  mission: "missionen missionens",
  nätverk: "nätverket nätverkets",
  kommitté: "kommittén kommitténs kommitte kommitten",
  gille: "gillet gillets",
  orden: "ordens",
  loge: "logen logens",
  krets: "kretsen kretsens",
  distrikt: "distriktet distriktets distr",
  avdelning: "avdelningen avdelningens avd",
  orkester: "orkestern orkesterns",
  center: "centret centrets centrum centrumet",
  skola: "skolan skolans",
  akademi: "akademin akademins akademien",
  institut: "institutet institutets",
  organisation: "organisationen organisationens org",
  samverkan: "samverkans",
  teater: "teatern teaterns",
  museum: "museet museets",
  bolag: "bolaget bolagets",
  union: "unionen unionens",
  rörelse: "rörelsen rörelsens",
};

/** Each written form of a head, longest first where they are searched as endings. */
export const HEAD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADS).flatMap(([head, forms]) => [head, ...words(forms)].map((form) => [form, head] as const)),
);

/** Heads that add nothing when the rest of the name agrees. */
export const LIGHT_HEADS: ReadonlySet<string> = new Set(["förening", "klubb", "club", "sällskap"]);

/** Words of legal form that are left out in everyday writing. */
export const LEGAL_WORDS: ReadonlySet<string> = new Set(words(`ideell ideella ideel ekonomisk ek ideellt registrerad`));

/** Company forms. Two bodies may share a name and differ in these, so leaving one out is asked about. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  words(`ab hb kb aktiebolag handelsbolag kommanditbolag brf
  bostadsrättsförening bostadsrättsföreningen`),
);

/** What a ledger says beside the name of whom the money went to. */
export const PAYMENT_WORDS =
  /(?<![\p{L}\p{N}])(?:(?:verksamhets|förenings|drift|projekt|start|lokal|aktivitets)?bidrag(?:et)?|(?:del)?utbetalning(?:en)?|delbetalning|rekvisition|faktura|iop|(?:kv|kvartal|q|t|tertial)\s?[1-4]|20\d\d)(?![\p{L}\p{N}])/giu;

/** Where in a federation a body stands: local, district, county, country. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(
  words(`läns län länet riks lokal region regional regionen nationell nationella
  central centrala moder huvud sektion sektionen kommun kommunen`),
);

/** What members are called beside the acronym of their own organisation. */
export const MEMBER_WORDS: ReadonlySet<string> = new Set(words(`seniorerna seniorer pensionärerna pensionärer`));

/** Short for what: whole words written for one another. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sthlm: "stockholm",
    gbg: "göteborg",
    sv: "svenska",
    sw: "svenska",
    "s:t": "sankt",
    "s:ta": "sankta",
    st: "sankt",
    n: "norra",
    s: "södra",
    v: "västra",
    ö: "östra",
    fotbolls: "fotboll",
    kommittee: "kommitté",
    kommite: "kommitté",
    int: "internationella",
    intl: "internationella",
    ungd: "ungdom",
    kult: "kultur",
    idr: "idrott",
    gymn: "gymnastik",
    samf: "samfällighet",
    sports: "sport",
    hq: "huvudkontor",
  }),
);

/**
 * Common nouns and adjectives of names, and first parts of their compounds. Two different words of this list are two
 * different words (*konst*, *konsert*); a word of no list that is one slip away from one of them is that word misspelt.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  words(`
  aikido akademisk aktiv aktivitet alkohol allaktivitet allmän allmänna amatör ande anhörig animation arbetar arbetare
  arbets arkiv armé arrangemang asyl astma atlet autism bad badminton ball balett bandy bangolf barn barnen basket
  basketboll bastu bibel bibliotek bil bilar bild bilist bio biograf biodlare biodlar björn blind blod blomster blå blås
  blåsorkester bo boende bok bokstav boll bord bordtennis bostad bostadsrätt boule bowling boxning bro brand bridge broder
  brottning brottar bruk brukshund bryggeri bugg buss by bya bygd bygde bygdegård byggnad båg båge bågskytte båt cancer
  casting cement cheer cirkel cirkus club cricket curling cykel cyklist dag dam dans danse data dart demokrati demens
  diabetes diakoni digital djur docka dragkamp drama dreja dressyr dykar dykeri dyk dykning döva dövas döv elev el elit
  energi epilepsi ensamkommande fader familj far fastighet fest fekt fibromyalgi fika film filatelist fisk fiske
  fiskevård fjäll flick flickor flicka flod flora flyg flykting flyktingar folk folkdans folkhälsa folkhögskola folkmusik
  folkets forn fornminne forskning fot fotboll foto fotograf fred fri fria frihet
  friluft frisbee friidrott frisk frivillig frukt frukost fritid fågel fäktning fält fönster föräldra
  föräldrar förskola försvar fort friskola företagar företag gammal gamla gammaldans garde gata gemenskap geologi global
  glas glädje golf gosse grannar granne grann grön gröna grotta gruv gräs gräsrot guld gym gymnastik gymnast gymnasium
  gång gård gårds hand handboll handel handikapp hantverk hantverkar hav havs hem hembygd hemlös hemlösa
  hemslöjd hemvärn hiv hist historia historisk hjälp hjärna hjärt hjärta hockey hopp hund hundkapplöpning husbil hus
  husmor huset hälsa hälso häst hästar hästfolk hörsel idrott idé ideal igelkott ikt inne innebandy integration
  internationella internationell intresse invandrar invandrare innovation islam islamiska islamisk ishockey is jakt jakten
  jazz jord jordbruk judo juridik jude judisk judiska jul jung kamrat kamratförening kamraterna kanot karate
  karneval katolsk katolska katt kendo kennel kick kickboxning klimat klätter klätterklubb kommun kommunal kompis konsert
  konst konstnär konståkning konsument kontakt kooperativ koloni kolonilott kraft kreativ kreativa krets
  krig kris kristen kristna kristliga kroppskultur krog kulle kultur kulturell kunskap kust kvinna kvinno kvinnor
  kvinnofrid kyrka kyrko kyrkan körsång land landsbygd lantbruk lek leken lekar lax
  ledar ledarhund ledarskap levande liv livs livsmedel ljus lokal loppis lott lung luft lycka läkar läkare lärar lärare
  läs läsning läxa läxhjälp löpar löpning magi manlig man mans mat matematik medborgar medborgare media medie
  meditation medling mentor mentorskap miljö militär minigolf minne mode modell modellflyg mor mot motion motor
  motorcykel motorsport mountainbike musei musik musikal muslim muslimer muslimsk muslimska musikkår
  mångfald mångkultur mångkulturell män människa människor mötes möte nation national nationer natur naturskydd natt
  neuro nordisk nordiska norden norra nykter nykterhet nytt nya näring närradio närmiljö odlar
  odling omsorg opera ord orientering ortodox ortodoxa paddel padel palliativ park parkour parasport
  patient pedagogik pensionär person petanque pistol pojk pojkar politik polis pool posten prat press psykisk
  psykiatri rad racer radio rally rasism rehab republik ren rese resurs reumatiker revy rid ridning ridhus rikt ringen
  ris rock rocker rodd roller rotary rugby rum ryggsäck ryttar räddning rädda rättighet rättigheter rättvisa röda rörelse
  rörelsehindrade röst sam samhälle samhälls samisk samiska samarbete samordning samfällighet sång scen schack scout segel
  segling segelflyg senior seniorer service sim simning simhopp sjuk sjukvård sjö sjöräddning skate skateboard skid skida
  skidor skidåkning skog skol skolidrott skridsko skrift skräp skydd skytte skyttar skärgård slalom släkt släktforskar
  släktforskning slöjd smid snö snöskoter social sociala socialt sol solidaritet sommar sorg spel spelman
  sport sportdykar språk squash stift stad stadsdel stadsmission stjärn stroke street student studie studier styrka
  styrkelyft ständ stöd sund svamp svensk svenska sverige swim syn synskadade syskon syster systrar
  sällskapsdans söder södra taekwondo tal talang teckenspråk teknik tekniska telefon tempel tennis tidning tillgänglig
  tillsammans tjej tjejer tomt torg trafik triathlon trossamfund trädgård träning turism turist tvilling
  tyngdlyftning ung unga ungdom ungdomar universitet uppfinnar utbildning utveckling vandrar
  vandring vapen varpa vatten vattenskid veteran veteranbil viking vin vinter vision visa vitter vit vita volley
  volleyboll vuxen vård vårdhund väg vägs vän vänner vänskap värld världen värn värme väst västra växt yoga yrkes åker
  åkeri ålder åskådar äldre ängs öppen öppna öst östra övre nedre inre yttre stora lilla demokratisk
  kurdisk kurdiska somalisk somaliska turkisk turkiska finsk finska iransk iranska irakisk irakiska arabisk arabiska
  eritreansk eritreanska etiopisk etiopiska syrisk syriska assyrisk assyriska afghansk afghanska bosnisk bosniska
  serbisk serbiska kroatisk kroatiska albansk albanska polsk polska rysk ryska ukrainsk ukrainska grekisk grekiska
  chilensk chilenska latinamerikansk latinamerikanska afrikansk afrikanska gambisk gambiska persisk persiska estnisk
  estniska lettisk lettiska ungersk ungerska romsk romska kinesisk kinesiska japansk japanska koreansk koreanska tysk
  tyska fransk franska spansk spanska italiensk italienska engelsk engelska amerikansk amerikanska dansk danska norsk
  norska isländsk isländska nationalitet signalhund signal hemtjänst inkluderande inkludering främjandet främjande
  konsthantverk hall hallen friends music arts performing women nationell insamling samling girls boys
  youth sweden swedish team football soccer association society foundation international world culture community
  centre church house people project children help aid support art dance theatre theater festival
  föräldraförening fastighetsägare villa villaägare hyresgäst hyresgäster lotta missbruk nöje ordning kvarter
  länk länkar narkotika brott brottsoffer offer gemensam tro kärlek vila frälsning frälsningsarmé equmenia pingst
  baptist adventist metodist evangelisk lutherska kulturhus medborgarhus folkpark folkrörelse bildning
  järnväg spårväg ånga ångbåt flotta marin fallskärm ballong drake hängflyg gokart motocross enduro speedway dragracing
  trav galopp hästsport islandshäst ponny agility draghund jakthund spårhund schäfer tax fågelskådar akvarie terrarie
  kaktus dahlia ros rosor bonsai frimärk mynt modelljärnväg rollspel brädspel esport game dator konsol
  pärl keramik vävare väv textil sömnad stickning målar målare skulptur grafik design arkitektur antik antikvar
  `),
);

/** The provinces: a county body and a body of the province are written alike. */
export const PROVINCES: ReadonlySet<string> = new Set(
  words(`skåne blekinge halland småland öland gotland västergötland östergötland bohuslän dalsland södermanland sörmland
  närke uppland västmanland värmland dalarna gästrikland hälsingland härjedalen jämtland medelpad ångermanland
  västerbotten norrbotten lappland kronoberg gävleborg västernorrland`),
);

/** The municipalities and larger places: folding å, ä, ö in them leaves no doubt, and two of them are two places. */
export const PLACES: ReadonlySet<string> = new Set([
  ...PROVINCES,
  ...words(`
  ale alingsås alvesta aneby arboga arjeplog arvidsjaur arvika askersund avesta bengtsfors berg bjurholm bjuv boden
  bollebygd bollnäs borgholm borlänge borås botkyrka boxholm bromölla bräcke burlöv båstad danderyd degerfors dorotea
  eda ekerö eksjö emmaboda enköping eskilstuna eslöv essunga fagersta falkenberg falköping falun filipstad finspång flen
  forshaga färgelanda gagnef gislaved gnesta gnosjö grums grästorp gullspång gällivare gävle göteborg götene habo hagfors
  hallsberg hallstahammar halmstad hammarö haninge haparanda heby hedemora helsingborg herrljunga hjo hofors huddinge
  hudiksvall hultsfred hylte hällefors härnösand härryda hässleholm håbo höganäs högsby hörby höör jokkmokk järfälla
  jönköping kalmar kalix karlsborg karlshamn karlskoga karlskrona karlstad katrineholm kil kinda kiruna klippan knivsta kramfors
  kristianstad kristinehamn krokom kumla kungsbacka kungsör kungälv kävlinge köping laholm landskrona laxå lekeberg
  leksand lerum lessebo lidingö lidköping lindesberg linköping ljungby ljusdal ljusnarsberg lomma ludvika luleå lund
  lycksele lysekil malmö malung mariestad mark markaryd mellerud mjölby mora motala mullsjö munkedal munkfors mölndal
  mönsterås mörbylånga nacka nora norberg nordanstig nordmaling norrköping norrtälje norsjö nybro nykvarn nyköping
  nynäshamn nässjö ockelbo olofström orsa orust osby oskarshamn ovanåker oxelösund pajala partille perstorp piteå ragunda
  robertsfors ronneby rättvik sala salem sandviken sigtuna simrishamn sjöbo skara skellefteå skinnskatteberg skurup skövde
  smedjebacken sollefteå sollentuna solna sorsele sotenäs staffanstorp stenungsund stockholm storfors storuman strängnäs
  strömstad strömsund sundbyberg sundsvall sunne surahammar svalöv svedala svenljunga säffle säter sävsjö söderhamn
  söderköping södertälje sölvesborg tanum tibro tidaholm tierp timrå tingsryd tjörn tomelilla torsby torsås tranemo tranås
  trelleborg trollhättan trosa tyresö täby töreboda uddevalla ulricehamn umeå uppsala uppvidinge vadstena vaggeryd
  valdemarsvik vallentuna vansbro vara varberg vaxholm vellinge vetlanda vilhelmina vimmerby vindeln vingåker vänersborg
  vännäs värmdö värnamo västervik västerås växjö ydre ystad åmål ånge åre årjäng åsele åstorp åtvidaberg älmhult älvdalen
  älvkarleby älvsbyn ängelholm öckerö ödeshög örebro örkelljunga örnsköldsvik östersund österåker östhammar östra
  rinkeby tensta kista husby akalla hjulsta spånga hässelby vällingby bromma skärholmen älvsjö enskede farsta årsta
  södermalm östermalm kungsholmen norrmalm vasastan hägersten liljeholmen skarpnäck vantör rågsved hagsätra
  bergsjön angered biskopsgården hisingen majorna frölunda rosengård hyllie limhamn järva hammarby johanneshov
  `),
]);
