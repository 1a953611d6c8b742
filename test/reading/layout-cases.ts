/** Tables as documents of many kinds write them, and what is read: rows, totals after `=`, `?` where nothing is claimed. All figures are made up. */
export const CASES: readonly {
  readonly name: string;
  readonly text: string;
  readonly tables: readonly (readonly string[])[];
  readonly problems: readonly string[];
}[] = [
  {
    name: "pdf budget utfall avvikelse",
    text: "Nämndernas driftsbudget 2022, tkr\n\nNämnd Budget 2022 Utfall 2022 Avvikelse\nKommunstyrelsen 45 200 44 130 1 070\nBarn- och utbildningsnämnden 512 300 518 950 -6 650\nSocialnämnden 402 100 409 800 -7 700\nKultur- och fritidsnämnden 38 400 37 950 450\nMiljö- och byggnadsnämnden 12 000 11 200 800\nSumma nämnder 1 010 000 1 022 030 -12 030\nFinansiering 1 030 000 1 041 500 11 500\nÅrets resultat 20 000 19 470 -530",
    tables: [
      [
        "Kommunstyrelsen | 45200 | 44130 | 1070",
        "Barn- och utbildningsnämnden | 512300 | 518950 | -6650",
        "Socialnämnden | 402100 | 409800 | -7700",
        "Kultur- och fritidsnämnden | 38400 | 37950 | 450",
        "Miljö- och byggnadsnämnden | 12000 | 11200 | 800",
        "Finansiering | 1030000 | 1041500 | 11500",
        "Årets resultat | 20000 | 19470 | -530",
        "= Summa nämnder | 1010000 | 1022030 | -12030",
      ],
    ],
    problems: [],
  },
  {
    name: "sign minus with blank",
    text: "Not 4 Verksamhetens kostnader\n(mkr) 2021 2020\nPersonalkostnader – 2 305 – 2 210\nKöp av verksamhet – 1 120 – 1 090\nLämnade bidrag – 310 – 295\nÖvriga kostnader – 455 – 430\nSumma – 4 190 – 4 025",
    tables: [
      [
        "Personalkostnader | -2305 | -2210",
        "Köp av verksamhet | -1120 | -1090",
        "Lämnade bidrag | -310 | -295",
        "Övriga kostnader | -455 | -430",
        "= Summa | -4190 | -4025",
      ],
    ],
    problems: [],
  },
  {
    name: "glued with years header",
    text: "VerksamhetBokslut 2018Budget 2019Bokslut 2019\nFörskola125,3130,2128,9\nGrundskola310,5322,0319,4\nGymnasium150,1155,5157,3\nSumma585,9607,7605,6",
    tables: [
      [
        "Förskola | 125.3 | 130.2 | 128.9",
        "Grundskola | 310.5 | 322.0 | 319.4",
        "Gymnasium | 150.1 | 155.5 | 157.3",
        "= Summa | 585.9 | 607.7 | 605.6",
      ],
    ],
    problems: [],
  },
  {
    name: "wrapped label with numbers on last line",
    text: "Förening Belopp Utbetalt\nStiftelsen Kulturmiljövård i\nMellansverige 1 200 600\nRiksförbundet för folkmusik och\ndans, lokalavdelningen 350 175\nAlfa IF 250 250\nSumma 1 800 1 025",
    tables: [
      [
        "Stiftelsen Kulturmiljövård i Mellansverige | 1200 | 600",
        "Riksförbundet för folkmusik och dans, lokalavdelningen | 350 | 175",
        "Alfa IF | 250 | 250",
        "= Summa | 1800 | 1025",
      ],
    ],
    problems: [],
  },
  {
    name: "English budget with parentheses",
    text: "Grants to voluntary organisations 2022/23 (£000)\nOrganisation Budget Actual Variance\nAge Concern 1,250 1,190 60\nCitizens Advice 2,400 2,520 (120)\nYouth Hub 875 875 -\nTotal 4,525 4,585 (60)",
    tables: [
      [
        "Age Concern | 1250 | 1190 | 60",
        "Citizens Advice | 2400 | 2520 | -120",
        "Youth Hub | 875 | 875 | 0",
        "= Total | 4525 | 4585 | -60",
      ],
    ],
    problems: [],
  },
  {
    name: "percentages column",
    text: "Nämnd Budget Utfall Avvikelse %\nKommunstyrelsen 45,2 44,1 1,1 2,4\nSocialnämnden 402,1 409,8 -7,7 -1,9\nByggnadsnämnden 12,0 11,2 0,8 6,7\nSumma 459,3 465,1 -5,8 -1,3",
    tables: [
      [
        "Kommunstyrelsen | 45.2 | 44.1 | 1.1 | 2.4",
        "Socialnämnden | 402.1 | 409.8 | -7.7 | -1.9",
        "Byggnadsnämnden | 12.0 | 11.2 | 0.8 | 6.7",
        "= Summa | 459.3 | 465.1 | -5.8 | -1.3",
      ],
    ],
    problems: [],
  },
  {
    name: "group subtotals pdf",
    text: "Bidrag till kulturföreningar (kr) 2020 2021\nMusik\nJazzklubben 40 000 42 000\nKammarmusik 35 000 30 000\nSumma musik 75 000 72 000\nTeater\nTeater A 120 000 125 000\nTeater B 60 000 50 000\nSumma teater 180 000 175 000\nTotalt 255 000 247 000",
    tables: [
      [
        "Jazzklubben | 40000 | 42000",
        "Kammarmusik | 35000 | 30000",
        "Teater A | 120000 | 125000",
        "Teater B | 60000 | 50000",
        "= Summa musik | 75000 | 72000",
        "= Summa teater | 180000 | 175000",
        "= Totalt | 255000 | 247000",
      ],
    ],
    problems: [],
  },
  {
    name: "no totals ambiguous",
    text: "Förening Beviljat Utbetalt\nAlfa IF 1 200 900\nBeta BK 2 400 350\nGamma SK 3 100 875",
    tables: [["Alfa IF | ? | ?", "Beta BK | ? | ?", "Gamma SK | ? | ?"]],
    problems: ["ambiguous-row", "ambiguous-row", "ambiguous-row"],
  },
  {
    name: "wide spaces",
    text: "Förening             Belopp      Utbetalt\nAlfa IF               1 200           900\nBeta BK               2 400         1 350\nGamma SK              3 100           875",
    tables: [["Alfa IF | 1200 | 900", "Beta BK | 2400 | 1350", "Gamma SK | 3100 | 875"]],
    problems: [],
  },
  {
    name: "date rows prose",
    text: "Mötet hölls den 12 mars 2020 och 14 personer deltog. Kostnaden var 12 000 kr.\nNästa möte är den 4 april 2021\nKassören redovisade 2020\nBudgeten för 2021 antogs med 450 000",
    tables: [],
    problems: ["no-table"],
  },
  {
    name: "cells g1 with heading rows and total, traceless blanks",
    text: "Nettokostnader\n\n2019\n\n2020\n\n2021\n\nPolitisk verksamhet\n\n12 300\n\n12 500\n\n12 900\n\nKultur\n\nBibliotek\n\n4 500\n\n4 650\n\n4 700\n\nMusikskola\n\n3 200\n\n3 300\n\nFritid\n\n8 000\n\n8 100\n\n8 300\n\nSumma\n\n28 000\n\n28 550\n\n25 900",
    tables: [
      [
        "Politisk verksamhet | 12300 | 12500 | 12900",
        "Bibliotek | 4500 | 4650 | 4700",
        "Musikskola | 3200 | 3300 | ",
        "Fritid | 8000 | 8100 | 8300",
        "= Summa | 28000 | 28550 | 25900",
      ],
    ],
    problems: ["blank-place-assumed"],
  },
  {
    name: "trailing page number and text",
    text: "Organisation Belopp Utbetalt\nAlfa IF 1 200 600\nBeta BK 2 450 1 225\nGamma SK 900 450\nSumma 4 550 2 275\n12\nNämnden beslutar att godkänna redovisningen.",
    tables: [["Alfa IF | 1200 | 600", "Beta BK | 2450 | 1225", "Gamma SK | 900 | 450", "= Summa | 4550 | 2275"]],
    problems: [],
  },
  {
    name: "negative trailing minus and blanks nil",
    text: "Konto Utfall Budget Avvikelse\nIntäkter 1 250 1 300 50-\nPersonal 800- 820- 20\nLokaler 310- 300- 10-\nÖvrigt 45- 60- 15\nResultat 95 120 25-",
    tables: [
      [
        "Intäkter | 1250 | 1300 | -50",
        "Personal | -800 | -820 | 20",
        "Lokaler | -310 | -300 | -10",
        "Övrigt | -45 | -60 | 15",
        "= Resultat | 95 | 120 | -25",
      ],
    ],
    problems: [],
  },
  {
    name: "five columns large table",
    text: "Nämnd Bokslut 2018 Budget 2019 Prognos 2019 Avvikelse Andel %\nKommunstyrelsen 12 345 13 000 12 800 200 10,5\nBygg- och miljönämnden 4 321 4 500 4 650 -150 3,8\nUtbildningsnämnden 45 678 46 000 46 900 -900 38,5\nOmsorgsnämnden 56 789 57 500 57 400 100 47,1\nSumma 119 133 121 000 121 750 -750 100,0",
    tables: [
      [
        "Kommunstyrelsen | 12345 | 13000 | 12800 | 200 | 10.5",
        "Bygg- och miljönämnden | 4321 | 4500 | 4650 | -150 | 3.8",
        "Utbildningsnämnden | 45678 | 46000 | 46900 | -900 | 38.5",
        "Omsorgsnämnden | 56789 | 57500 | 57400 | 100 | 47.1",
        "= Summa | 119133 | 121000 | 121750 | -750 | 100.0",
      ],
    ],
    problems: [],
  },
  {
    name: "org numbers in lines",
    text: "Förening Org.nr Beviljat Utbetalt\nAlfa IF 802461-9168 1 200 600\nBeta BK 802005-6175 2 450 1 225\nGamma SK 802400-5954 900 450\nSumma 4 550 2 275",
    tables: [
      [
        "Alfa IF 802461-9168 | 1200 | 600",
        "Beta BK 802005-6175 | 2450 | 1225",
        "Gamma SK 802400-5954 | 900 | 450",
        "= Summa | 4550 | 2275",
      ],
    ],
    problems: [],
  },
  {
    name: "finnish",
    text: "Avustukset 2021 (euroa)\nJärjestö Haettu Myönnetty\nEspoon Tapiot 12 500,00 10 000,00\nLeppävaaran VPK 3 450,50 3 000,00\nKilon Kipinä 8 000,00 7 250,25\nYhteensä 23 950,50 20 250,25",
    tables: [
      [
        "Espoon Tapiot | 12500.00 | 10000.00",
        "Leppävaaran VPK | 3450.50 | 3000.00",
        "Kilon Kipinä | 8000.00 | 7250.25",
        "= Yhteensä | 23950.50 | 20250.25",
      ],
    ],
    problems: [],
  },
  {
    name: "list with bullets and colons kr",
    text: "• Hembygdsföreningen: 25 000 kronor\n• Scoutkåren: 18 500 kronor\n• Pensionärsföreningen: 7 000 kronor\nTotalt: 50 500 kronor",
    tables: [["Hembygdsföreningen | 25000", "Scoutkåren | 18500", "Pensionärsföreningen | 7000", "= Totalt | 50500"]],
    problems: [],
  },
  {
    name: "glued two columns no group",
    text: "FöreningAnsöktBeviljat\nAlfa IF1200010000\nBeta BK85008500\nGamma SK11025090000\nSumma130750108500",
    tables: [
      ["Alfa IF | 12000 | 10000", "Beta BK | 8500 | 8500", "Gamma SK | 110250 | 90000", "= Summa | 130750 | 108500"],
    ],
    problems: [],
  },
  {
    name: "table in prose report with two tables",
    text: "Verksamheten under året har varit omfattande. Nedan redovisas kostnader per kvartal.\n\nKostnader, tkr\nPart Kv1 Kv2 Kv3 Kv4\nAlfa IF 120 130 110 140\nBeta BK 55 60 52 61\nSumma 175 190 162 201\n\nAntalet deltagare framgår av tabellen nedan och har ökat jämfört med föregående år.\n\nDeltagare 2020 2021\nFlickor 120 135\nPojkar 140 128\nTotalt 260 263",
    tables: [
      ["Alfa IF | 120 | 130 | 110 | 140", "Beta BK | 55 | 60 | 52 | 61", "= Summa | 175 | 190 | 162 | 201"],
      ["Flickor | 120 | 135", "Pojkar | 140 | 128", "= Totalt | 260 | 263"],
    ],
    problems: [],
  },
  {
    name: "label with number",
    text: "Område Budget Utfall\nDistrikt 1 1 200 1 150\nDistrikt 2 2 400 2 450\nDistrikt 3 950 900\nSumma 4 550 4 500",
    tables: [
      ["Distrikt 1 | 1200 | 1150", "Distrikt 2 | 2400 | 2450", "Distrikt 3 | 950 | 900", "= Summa | 4550 | 4500"],
    ],
    problems: [],
  },
  {
    name: "cells with trailing comment col and trace",
    text: "Part\nBelopp\nUtbetalt\nKommentar\n\nAlfa IF\n1 200\n600\nEnligt plan\n\nBeta BK\n2 450\n1 225\nFörsenad\n\nGamma SK\n900\n450\nKlart",
    tables: [
      ["Alfa IF | 1200 | 600 | Enligt plan", "Beta BK | 2450 | 1225 | Försenad", "Gamma SK | 900 | 450 | Klart"],
    ],
    problems: [],
  },
  {
    name: "mixed decimals",
    text: "Not 3 Kassaflöde (mnkr) 2020 2019\nÅrets resultat 12,5 -3,1\nAvskrivningar 45,0 43,2\nÖvriga poster 0,3 -1,2\nSumma 57,8 38,9",
    tables: [
      [
        "Årets resultat | 12.5 | -3.1",
        "Avskrivningar | 45.0 | 43.2",
        "Övriga poster | 0.3 | -1.2",
        "= Summa | 57.8 | 38.9",
      ],
    ],
    problems: [],
  },
  {
    name: "dates in lines",
    text: "Datum Part Belopp\n2023-01-15 Alfa IF 12 000\n2023-02-15 Beta BK 8 500\n2023-03-15 Alfa IF 12 000\nSumma 32 500",
    tables: [
      ["2023-01-15 Alfa IF | 12000", "2023-02-15 Beta BK | 8500", "2023-03-15 Alfa IF | 12000", "= Summa | 32500"],
    ],
    problems: [],
  },
  {
    name: "norwegian with kr",
    text: "Tilskudd til frivillige lag 2020 (kr)\nLag Søknad Tildelt\nBodø skiklubb 45.000 40.000\nFauske musikklag 12.500 10.000\nSaltdal IL 120.000 85.500\nSum 177.500 135.500",
    tables: [
      [
        "Bodø skiklubb | 45000 | 40000",
        "Fauske musikklag | 12500 | 10000",
        "Saltdal IL | 120000 | 85500",
        "= Sum | 177500 | 135500",
      ],
    ],
    problems: [],
  },
  {
    name: "cells with one col",
    text: "Beviljade bidrag\n\nAlfa IF\n\n12 000 kr\n\nBeta BK\n\n8 500 kr\n\nGamma SK\n\n110 250 kr",
    tables: [["Alfa IF | 12000", "Beta BK | 8500", "Gamma SK | 110250"]],
    problems: [],
  },
  {
    name: "cells no trace no totals",
    text: "Part\nBelopp\nUtbetalt\nAlfa IF\n1 200\n600\nBeta BK\n2 450\nGamma SK\n900\n450",
    tables: [["Alfa IF | 1200 | 600", "Beta BK | ? | ?", "Gamma SK | 900 | 450"]],
    problems: ["ambiguous-row"],
  },
  {
    name: "group rows before parts in lines",
    text: "Nämnd Budget Utfall\nKommunstyrelsen 1 500 1 480\nStab 500 490\nService 700 690\nIT 300 300\nUtbildning 8 250 8 310\nFörskola 3 100 3 120\nGrundskola 4 150 4 190\nGymnasium 1 000 1 000\nSumma 9 750 9 790",
    tables: [
      [
        "Stab | 500 | 490",
        "Service | 700 | 690",
        "IT | 300 | 300",
        "Förskola | 3100 | 3120",
        "Grundskola | 4150 | 4190",
        "Gymnasium | 1000 | 1000",
        "= Kommunstyrelsen | 1500 | 1480",
        "= Utbildning | 8250 | 8310",
        "= Summa | 9750 | 9790",
      ],
    ],
    problems: [],
  },
  {
    name: "varav rows",
    text: "Bidrag 2020 2021\nKultur 450 470\nvarav bibliotek 120 125\nvarav museum 80 82\nIdrott 900 920\nSumma 1 350 1 390",
    tables: [
      [
        "Kultur | 450 | 470",
        "varav bibliotek | 120 | 125",
        "varav museum | 80 | 82",
        "Idrott | 900 | 920",
        "= Summa | 1350 | 1390",
      ],
    ],
    problems: [],
  },
  {
    name: "multi-line header split over lines, glued unit",
    text: "Förening\nBidrag\n2020\n(kr)\nBidrag\n2021\n(kr)\nAlfa IF 12 000 13 000\nBeta BK 8 500 9 000\nSumma 20 500 22 000",
    tables: [["Alfa IF | 12000 | 13000", "Beta BK | 8500 | 9000", "= Summa | 20500 | 22000"]],
    problems: [],
  },
  {
    name: "html",
    text: "<html><body><h2>Bidrag 2021</h2><table><tr><th>Förening</th><th colspan=2>Belopp, kr</th></tr><tr><th></th><th>2020</th><th>2021</th></tr><tr><td>Alfa&nbsp;IF</td><td>12&nbsp;000</td><td>13&nbsp;000</td></tr><tr><td>Beta</td><td>8 500</td><td>–</td></tr><tr><td><b>Summa</b></td><td>20 500</td><td>13 000</td></tr></table><p>Källa: kommunen</p></body></html>",
    tables: [["Alfa IF | 12000 | 13000", "Beta | 8500 | 0", "= Summa | 20500 | 13000"]],
    problems: [],
  },
  {
    name: "malformed groups",
    text: "Förening Belopp\nAlfa IF 12 00\nBeta BK 8 500\nGamma SK 1 2500\nSumma 33 200",
    tables: [["Alfa IF | ?", "Beta BK | 8500", "Gamma SK | ?", "= Summa | 33200"]],
    problems: ["no-reading", "no-reading"],
  },
  {
    name: "sum in cell tab",
    text: "Part\tBelopp\tUtbetalt\nAlfa IF\t1 200 + 3 400\t600\nBeta BK\t12.345.67\t300\nGamma SK\t1,,200\tca 300\nDelta\t- 2 305\t(1 200)",
    tables: [["Alfa IF | ? | 600", "Beta BK | 12345.67 | 300", "Gamma SK | ? | ?", "Delta | -2305 | -1200"]],
    problems: ["sum-in-cell", "malformed-number", "inexact-number"],
  },
  {
    name: "euro nl",
    text: "Organisatie;Toegekend;Betaald\nStichting Alfa;€ 1.250,00;€ 600,50\nVereniging Beta;€ 12.450,75;€ 1.225,00\nTotaal;€ 13.700,75;€ 1.825,50",
    tables: [
      ["Stichting Alfa | 1250.00 | 600.50", "Vereniging Beta | 12450.75 | 1225.00", "= Totaal | 13700.75 | 1825.50"],
    ],
    problems: [],
  },
  {
    name: "cells glued header and group totals after, decimals",
    text: "Resultaträkning (mkr)\nNot\n2021\n2020\nVerksamhetens intäkter\n1\n512,3\n498,1\nVerksamhetens kostnader\n2\n-1 612,4\n-1 570,9\nAvskrivningar\n3\n-85,2\n-80,1\nVerksamhetens nettokostnader\n\n-1 185,3\n-1 152,9",
    tables: [
      [
        "Verksamhetens intäkter | 1 | 512.3 | 498.1",
        "Verksamhetens kostnader | 2 | -1612.4 | -1570.9",
        "Avskrivningar | 3 | -85.2 | -80.1",
        "= Verksamhetens nettokostnader |  | -1185.3 | -1152.9",
      ],
    ],
    problems: [],
  },
  {
    name: "lidköping like headings no kr with year in names",
    text: "Kulturföreningar\nJazzklubben 79 40 000 kr\nTeater 23 35 000 kr\nIdrott\nIFK 1922 100 000 kr\nBK Häcken 12 500 kr",
    tables: [["Jazzklubben | ? | ?", "Teater | ? | ?", "IFK | ? | ?", "BK Häcken | ? | ?"]],
    problems: ["ambiguous-row", "ambiguous-row", "ambiguous-row", "ambiguous-row"],
  },
  {
    name: "bygdepeng one cell per line, blanks no trace, 2 text cols",
    text: "Sökande\n\nProjekt\n\nAnsökt\n\nBeviljat\n\nAlfa IF\n\nNy bana\n\n23 000\n\n20 000\n\nBeta BK\n\nBelysning\n\n14 000\n\nGamma SK\n\nStaket\n\n30 000\n\n22 000\n\nTotalt\n\n67 000\n\n42 000",
    tables: [
      [
        "Alfa IF | Ny bana | 23000 | 20000",
        "Beta BK | Belysning | 14000 | ",
        "Gamma SK | Staket | 30000 | 22000",
        "= Totalt |  | 67000 | 42000",
      ],
    ],
    problems: ["blank-place-assumed"],
  },
  {
    name: "glued one dec negative",
    text: "NämndBudgetUtfallAvvikelse\nKommunstyrelsen-45,2-44,11,1\nBarn och unga-512,3-518,9-6,6\nSocialnämnden-402,1-409,8-7,7\nSumma-959,6-972,8-13,2",
    tables: [
      [
        "Kommunstyrelsen | -45.2 | -44.1 | 1.1",
        "Barn och unga | -512.3 | -518.9 | -6.6",
        "Socialnämnden | -402.1 | -409.8 | -7.7",
        "= Summa | -959.6 | -972.8 | -13.2",
      ],
    ],
    problems: [],
  },
  {
    name: "email style",
    text: "Hej!\nHär kommer siffrorna för kvartal 1:\nAlfa IF - 120 000 kr\nBeta BK - 85 500 kr\nGamma SK - 42 250 kr\nTotalt - 247 750 kr\nMvh Anna",
    tables: [["Alfa IF | 120000", "Beta BK | 85500", "Gamma SK | 42250", "= Totalt | 247750"]],
    problems: ["dash-is-no-minus"],
  },
  {
    name: "wide with blanks fixed width",
    text: "Förening          Ansökt     Beviljat\nAlfa IF           12 000       10 000\nBeta BK           33 000\nGamma SK                        5 000\nSumma             45 000       15 000",
    tables: [["Alfa IF | 12000 | 10000", "Beta BK | 33000 | ", "Gamma SK |  | 5000", "= Summa | 45000 | 15000"]],
    problems: [],
  },
  {
    name: "footnotes superscript and note",
    text: "Organisation Belopp Utbetalt\nAlfa IF¹ 1 200 600\nBeta BK² 2 450 1 225\nSumma 3 650 1 825\n¹ Avser två år\n² Fakturerar kvartalsvis",
    tables: [["Alfa IF | 1200 | 600", "Beta BK | 2450 | 1225", "= Summa | 3650 | 1825"]],
    problems: [],
  },
  {
    name: "danish comma dot",
    text: "Forening Bevilget Udbetalt\nAlfa 1.250.000,00 625.000,00\nBeta 450.500,50 225.250,25\nI alt 1.700.500,50 850.250,25",
    tables: [["Alfa | 1250000.00 | 625000.00", "Beta | 450500.50 | 225250.25", "= I alt | 1700500.50 | 850250.25"]],
    problems: [],
  },
];
