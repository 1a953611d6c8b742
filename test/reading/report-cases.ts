import type { CASES } from "./layout-cases.ts";

/** Tables as reports hold them beside other numbers, faults included. In the form of {@link CASES}; all names and figures are made up. */
export const REPORT_CASES: typeof CASES = [
  {
    name: "both totals wrong",
    text: "Förening Beviljat Utbetalt\nSjöbergs IF 120 000 60 000\nLunda Kulturförening 45 500 22 750\nNorrby Hembygdsförening 18 000 18 000\nVästra Scoutkåren 32 250 16 125\nSumma 216 750 117 875",
    tables: [
      [
        "Sjöbergs IF | 120000 | 60000",
        "Lunda Kulturförening | 45500 | 22750",
        "Norrby Hembygdsförening | 18000 | 18000",
        "Västra Scoutkåren | 32250 | 16125",
        "= Summa | 216750 | 117875 (difference 1000, 1000)",
      ],
    ],
    problems: [],
  },
  {
    name: "org numbers and phone next to amounts",
    text: "Förening Organisationsnummer Telefon Beviljat\nEkeby IF 802400-1234 070-174 06 05 60 000\nBäcklunda SK 802410-5678 08-123 456 78 40 000\nDansens Vänner 802500-1111 0411-55 66 77 12 500\nSumma 112 500",
    tables: [
      [
        "Ekeby IF 802400-1234 070-174 06 05 | 60000",
        "Bäcklunda SK 802410-5678 08-123 456 78 | 40000",
        "Dansens Vänner 802500-1111 0411-55 66 77 | 12500",
        "= Summa | 112500",
      ],
    ],
    problems: [],
  },
  {
    name: "meeting agenda with times and pages",
    text: "Dagordning\nMötets öppnande 1\nVal av justerare 2\nEkonomisk rapport 4\nFöreningsbidrag 2024 7\nÖvriga frågor 12",
    tables: [],
    problems: ["no-table"],
  },
  {
    name: "table of contents",
    text: "Innehåll\nInledning 3\nMål och uppdrag 5\nEkonomi 8\nVerksamhet 12\nBilagor 20",
    tables: [],
    problems: ["no-table"],
  },
  {
    name: "contact list",
    text: "Kontakt\nAnna Berg 08-465 004 05\nLars Ek 08-465 004 06\nEva Lind 070-555 12 34\nVäxel 08-465 004 00",
    tables: [],
    problems: ["no-table"],
  },
  {
    name: "bankgiro and invoice address",
    text: "Fakturaadress\nBox 212\n123 45 Lindsjö\nOrg.nr 212000-1234\nBankgiro 123-4567\nTelefon 0512-310 00",
    tables: [],
    problems: ["no-table"],
  },
  {
    name: "wrapped labels, amount on first line",
    text: "Förening Ansökt Beviljat\nRiksförbundet för trafikskadade i 45 000 30 000\nLindsjö med omnejd\nEkeby IF 20 000 20 000\nHörselskadades förening 18 500 15 000\nSumma 83 500 65 000",
    tables: [
      [
        "Riksförbundet för trafikskadade i Lindsjö med omnejd | 45000 | 30000",
        "Ekeby IF | 20000 | 20000",
        "Hörselskadades förening | 18500 | 15000",
        "= Summa | 83500 | 65000",
      ],
    ],
    problems: [],
  },
  {
    name: "IOP with quarters and four columns",
    text: "Partner Överenskommet belopp 2024 Kv 1 Kv 2 Kv 3 Kv 4\nMötesplats Öster 2 400 600 590 610 600\nLäxhjälpen i Hov 850 210 215 200 225\nNattvandrarna 320 80 80 75 85\nSumma 3 570 890 885 885 910",
    tables: [
      [
        "Mötesplats Öster | 2400 | 600 | 590 | 610 | 600",
        "Läxhjälpen i Hov | 850 | 210 | 215 | 200 | 225",
        "Nattvandrarna | 320 | 80 | 80 | 75 | 85",
        "= Summa | 3570 | 890 | 885 | 885 | 910",
      ],
    ],
    problems: [],
  },
  {
    name: "kr and tkr mixed in two tables",
    text: "Bidrag, tkr\nFörening 2023 2024\nEkeby IF 34 35\nBäcklunda SK 28 29\nHovs BK 10 11\nSumma 72 75\n\nUtbetalningar i kronor\nFörening 2023 2024\nEkeby IF 34 200 35 100\nBäcklunda SK 28 450 29 000\nHovs BK 9 850 10 900\nSumma 72 500 75 000",
    tables: [
      ["Ekeby IF | 34 | 35", "Bäcklunda SK | 28 | 29", "Hovs BK | 10 | 11", "= Summa | 72 | 75"],
      ["Ekeby IF | 34200 | 35100", "Bäcklunda SK | 28450 | 29000", "Hovs BK | 9850 | 10900", "= Summa | 72500 | 75000"],
    ],
    problems: [],
  },
  {
    name: "OCR O for 0 and l for 1",
    text: "Förening Belopp\nEkeby IF 34 2OO\nBäcklunda SK 28 450\nHovs BK 9 85O\nNorrby Byalag 12 000\nSumma 84 500",
    tables: [["Ekeby IF | ?", "Bäcklunda SK | 28450", "Hovs BK | ?", "Norrby Byalag | 12000", "= Summa | 84500"]],
    problems: ["no-reading", "no-reading"],
  },
  {
    name: "decimals dot thousands comma english",
    text: "Grants awarded 2022/23\nOrganisation Requested Awarded\nAnytown Scouts £1,250.00 £1,000.00\nVillage Hall Trust £12,400.50 £8,000.00\nOver 60s Club £750.00 £750.00\nTotal £14,400.50 £9,750.00",
    tables: [
      [
        "Anytown Scouts | 1250.00 | 1000.00",
        "Village Hall Trust | 12400.50 | 8000.00",
        "Over 60s Club | 750.00 | 750.00",
        "= Total | 14400.50 | 9750.00",
      ],
    ],
    problems: [],
  },
  {
    name: "orgnr without hyphen",
    text: "Förening Org.nr Beviljat Utbetalt\nEkeby IF 8024001234 60 000 30 000\nBäcklunda SK 8024105678 40 000 40 000\nDansens Vänner 8025001111 12 500 6 250\nSumma 112 500 76 250",
    tables: [
      [
        "Ekeby IF 8024001234 | 60000 | 30000",
        "Bäcklunda SK 8024105678 | 40000 | 40000",
        "Dansens Vänner 8025001111 | 12500 | 6250",
        "= Summa | 112500 | 76250",
      ],
    ],
    problems: [],
  },
  {
    name: "date between label and amount",
    text: "Part Utbetalt datum Belopp\nEkeby IF 2023-01-31 15 000\nBäcklunda SK 2023-04-28 10 000\nHovs BK 2023-07-31 15 500\nSumma 40 500",
    tables: [
      [
        "Ekeby IF 2023-01-31 | 15000",
        "Bäcklunda SK 2023-04-28 | 10000",
        "Hovs BK 2023-07-31 | 15500",
        "= Summa | 40500",
      ],
    ],
    problems: [],
  },
  {
    name: "avvikelse computed but one row wrong",
    text: "Nämnd Budget Utfall Avvikelse\nKommunstyrelsen 45 000 46 200 -1 200\nSocialnämnden 402 000 410 500 -8 500\nKulturnämnden 38 000 37 100 1 900\nMiljönämnden 12 000 11 800 200\nSumma 497 000 505 600 -7 600",
    tables: [
      [
        "Kommunstyrelsen | 45000 | 46200 | -1200",
        "Socialnämnden | 402000 | 410500 | -8500",
        "Kulturnämnden | 38000 | 37100 | 1900",
        "Miljönämnden | 12000 | 11800 | 200",
        "= Summa | 497000 | 505600 | -7600",
      ],
    ],
    problems: ["row-identity-mismatch", "row-identity-mismatch"],
  },
  {
    name: "row sum wrong in total column",
    text: "Förening Kv1 Kv2 Kv3 Kv4 Totalt\nMötesplats Öster 600 590 610 600 2 400\nLäxhjälpen 210 215 200 225 950\nNattvandrarna 80 80 75 85 320\nKvinnojouren 150 150 150 150 600\nSumma 1 040 1 035 1 035 1 060 4 270",
    tables: [
      [
        "Mötesplats Öster | 600 | 590 | 610 | 600 | 2400",
        "Läxhjälpen | 210 | 215 | 200 | 225 | 950",
        "Nattvandrarna | 80 | 80 | 75 | 85 | 320",
        "Kvinnojouren | 150 | 150 | 150 | 150 | 600",
        "= Summa | 1040 | 1035 | 1035 | 1060 | 4270",
      ],
    ],
    problems: ["row-identity-mismatch", "row-identity-mismatch"],
  },
  {
    name: "cells numbered rows",
    text: "Nr\n\nFörening\n\nSökt\n\nBeviljat\n\n1\n\nEkeby IF\n\n80 000\n\n60 000\n\n2\n\nBäcklunda SK\n\n45 000\n\n40 000\n\n3\n\nDansens Vänner\n\n12 500\n\n12 500\n\nSumma\n\n137 500\n\n112 500",
    tables: [
      [
        "1 | Ekeby IF | 80000 | 60000",
        "2 | Bäcklunda SK | 45000 | 40000",
        "3 | Dansens Vänner | 12500 | 12500",
        "= Summa |  | 137500 | 112500",
      ],
    ],
    problems: [],
  },
  {
    name: "cells with purpose long text and motivation after",
    text: "Sökande\n\nÄndamål\n\nSökt\n\nBeviljat\n\nMotivering\n\nEkeby IF\n\nNya mål\n\n30 000\n\n20 000\n\nEnligt riktlinjer\n\nBäcklunda SK\n\nTidtagning\n\n45 000\n\n0\n\nAvslag, utanför riktlinjer\n\nHovs BK\n\nBollar\n\n5 000\n\n5 000\n\nEnligt riktlinjer\n\nSumma\n\n80 000\n\n25 000",
    tables: [
      [
        "Ekeby IF | Nya mål | 30000 | 20000 | Enligt riktlinjer",
        "Bäcklunda SK | Tidtagning | 45000 | 0 | Avslag, utanför riktlinjer",
        "Hovs BK | Bollar | 5000 | 5000 | Enligt riktlinjer",
        "= Summa |  | 80000 | 25000 | ",
      ],
    ],
    problems: [],
  },
  {
    name: "lines with trailing decision words",
    text: "Förening Sökt Beviljat Beslut\nEkeby IF 80 000 60 000 Beviljas delvis\nBäcklunda SK 45 000 45 000 Beviljas\nHovs BK 20 000 0 Avslås\nSumma 145 000 105 000",
    tables: [
      [
        "Ekeby IF | 80000 | 60000 | Beviljas delvis",
        "Bäcklunda SK | 45000 | 45000 | Beviljas",
        "Hovs BK | 20000 | 0 | Avslås",
        "= Summa | 145000 | 105000 | ",
      ],
    ],
    problems: [],
  },
  {
    name: "mixed units kr",
    text: "Ekeby IF 450 tkr\nBäcklunda SK 120 000 kr\nHovs BK 75 tkr",
    tables: [["Ekeby IF | 450000", "Bäcklunda SK | 120000", "Hovs BK | 75000"]],
    problems: ["mixed-units"],
  },
  {
    name: "tab mixed units",
    text: "Område\tBelopp\nIdrott\t12,5 mnkr\nKultur\t3 400 tkr\nSocial\t1,2 mnkr",
    tables: [["Idrott | 12500", "Kultur | 3400", "Social | 1200"]],
    problems: ["mixed-units"],
  },
  {
    name: "columns reversed order total column first",
    text: "Förening Totalt Kv1 Kv2\nAlfa 300 100 200\nBeta 450 150 300\nGamma 1 020 510 510\nSumma 1 770 760 1 010",
    tables: [
      ["Alfa | 300 | 100 | 200", "Beta | 450 | 150 | 300", "Gamma | 1020 | 510 | 510", "= Summa | 1770 | 760 | 1010"],
    ],
    problems: [],
  },
  {
    name: "cells one a line with a bar at the end of each",
    text: "Ref |\nOrganisation |\nPurpose |\nAward £ |\nWC1 |\nElm\nStreet Residents’ Group |\n1\nwinter evening talk |\n290 |\nWC2 |\nFriends of Ash\nRoad |\nInformation and activities |\n800 |\nWC3 |\nFriends of Oak Common |\nCommunity activities |\n650 |\nTotal |\n |\n |\n1,740 |",
    tables: [
      [
        "WC1 | Elm Street Residents’ Group | 1 winter evening talk | 290",
        "WC2 | Friends of Ash Road | Information and activities | 800",
        "WC3 | Friends of Oak Common | Community activities | 650",
        "= Total |  |  | 1740",
      ],
    ],
    problems: [],
  },
  {
    name: "glued rows with decimals mkr",
    text: "MKRBudgetUtfallAvvikelse\nKommunstyrelse125,4122,13,3\nGrundskola1 512,01 530,5-18,5\nFörskola890,2885,64,6\nSumma2 527,62 538,2-10,6",
    tables: [
      [
        "Kommunstyrelse | 125.4 | 122.1 | 3.3",
        "Grundskola | 1512.0 | 1530.5 | -18.5",
        "Förskola | 890.2 | 885.6 | 4.6",
        "= Summa | 2527.6 | 2538.2 | -10.6",
      ],
    ],
    problems: [],
  },
  {
    name: "total label Totalt beviljat and Kvar att fördela",
    text: "Förening Belopp\nEkeby IF 60 000\nHovs BK 10 000\nKören 5 000\nTotalt fördelat 75 000\nBudget 80 000\nKvar att fördela 5 000",
    tables: [
      [
        "Ekeby IF | 60000",
        "Hovs BK | 10000",
        "Kören | 5000",
        "Budget | 80000",
        "Kvar att fördela | 5000",
        "= Totalt fördelat | 75000",
      ],
    ],
    problems: [],
  },
  {
    name: "a figure that is not exact",
    text: "Förening Belopp\nEkeby IF ca 12 000\nHovs BK 8 500\nKören 5 000\nScouterna 7 500\nSumma 33 000",
    tables: [["Ekeby IF | ?", "Hovs BK | 8500", "Kören | 5000", "Scouterna | 7500", "= Summa | 33000"]],
    problems: ["no-reading"],
  },
  {
    name: "group total above indented (pdf), one total wrong",
    text: "Nämnd Budget Utfall\nKultur 15 300 15 120\nBibliotek 9 000 8 950\nMusikskola 6 300 6 170\nFritid 21 400 21 900\nSimhall 12 400 12 700\nGårdar 9 000 9 200\nSumma 36 700 37 120",
    tables: [
      [
        "Bibliotek | 9000 | 8950",
        "Musikskola | 6300 | 6170",
        "Simhall | 12400 | 12700",
        "Gårdar | 9000 | 9200",
        "= Kultur | 15300 | 15120",
        "= Fritid | 21400 | 21900",
        "= Summa | 36700 | 37120 (difference 100)",
      ],
    ],
    problems: [],
  },
  {
    name: "a whole above its parts without a total's word",
    text: "Bidrag per område Utfall 2022 Utfall 2023\nHela staden 18 450 19 020\nNorra distriktet 7 125 7 310\nSödra distriktet 6 240 6 415\nÖstra distriktet 5 085 5 295",
    tables: [
      [
        "Norra distriktet | 7125 | 7310",
        "Södra distriktet | 6240 | 6415",
        "Östra distriktet | 5085 | 5295",
        "= Hela staden | 18450 | 19020",
      ],
    ],
    problems: [],
  },
  {
    name: "header words parted over lines",
    text: "(mnkr) Intäkter Kost-\nnader\nNetto-\nkostnad\nAvvikelse\nPark 10,2 83,3 73,1 3,6\nTrafik 2,9 8,4 5,5 1,4\nTotalt 13,1 91,7 78,6 5,0",
    tables: [
      ["Park | 10.2 | 83.3 | 73.1 | 3.6", "Trafik | 2.9 | 8.4 | 5.5 | 1.4", "= Totalt | 13.1 | 91.7 | 78.6 | 5.0"],
    ],
    problems: [],
  },
  {
    name: "round kronor are no thousands",
    text: "• Ekens IF: 25 000 kronor\n• Granens BK: 7 000 kronor\nTotalt: 32 000 kronor",
    tables: [["Ekens IF | 25000", "Granens BK | 7000", "= Totalt | 32000"]],
    problems: [],
  },
];
