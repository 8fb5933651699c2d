"""The time zone of every country (ISO 3166-1) and of the regions (ISO 3166-2) whose clocks differ from it.

Names are those of the IANA time zone database (2025b). A country with several zones has the one whose days
begin first; a region that spans two has that of its capital. Kosovo stands under XK, the code that States and
the EU use for it; the Crimean regions of Ukraine keep the time of Kyiv.
"""

COUNTRIES: dict[str, str] = {
    "AD": "Europe/Andorra",  # Andorra
    "AE": "Asia/Dubai",  # United Arab Emirates
    "AF": "Asia/Kabul",  # Afghanistan
    "AG": "America/Antigua",  # Antigua & Barbuda
    "AI": "America/Anguilla",  # Anguilla
    "AL": "Europe/Tirane",  # Albania
    "AM": "Asia/Yerevan",  # Armenia
    "AO": "Africa/Luanda",  # Angola
    "AQ": "Antarctica/McMurdo",  # Antarctica
    "AR": "America/Argentina/Buenos_Aires",  # Argentina
    "AS": "Pacific/Pago_Pago",  # Samoa (American)
    "AT": "Europe/Vienna",  # Austria
    "AU": "Australia/Lord_Howe",  # Australia
    "AW": "America/Aruba",  # Aruba
    "AX": "Europe/Mariehamn",  # Åland Islands
    "AZ": "Asia/Baku",  # Azerbaijan
    "BA": "Europe/Sarajevo",  # Bosnia & Herzegovina
    "BB": "America/Barbados",  # Barbados
    "BD": "Asia/Dhaka",  # Bangladesh
    "BE": "Europe/Brussels",  # Belgium
    "BF": "Africa/Ouagadougou",  # Burkina Faso
    "BG": "Europe/Sofia",  # Bulgaria
    "BH": "Asia/Bahrain",  # Bahrain
    "BI": "Africa/Bujumbura",  # Burundi
    "BJ": "Africa/Porto-Novo",  # Benin
    "BL": "America/St_Barthelemy",  # St Barthelemy
    "BM": "Atlantic/Bermuda",  # Bermuda
    "BN": "Asia/Brunei",  # Brunei
    "BO": "America/La_Paz",  # Bolivia
    "BQ": "America/Kralendijk",  # Caribbean NL
    "BR": "America/Noronha",  # Brazil
    "BS": "America/Nassau",  # Bahamas
    "BT": "Asia/Thimphu",  # Bhutan
    "BV": "Etc/UTC",  # Bouvet Island
    "BW": "Africa/Gaborone",  # Botswana
    "BY": "Europe/Minsk",  # Belarus
    "BZ": "America/Belize",  # Belize
    "CA": "America/St_Johns",  # Canada
    "CC": "Indian/Cocos",  # Cocos (Keeling) Islands
    "CD": "Africa/Lubumbashi",  # Congo (Dem. Rep.)
    "CF": "Africa/Bangui",  # Central African Rep.
    "CG": "Africa/Brazzaville",  # Congo (Rep.)
    "CH": "Europe/Zurich",  # Switzerland
    "CI": "Africa/Abidjan",  # Côte d'Ivoire
    "CK": "Pacific/Rarotonga",  # Cook Islands
    "CL": "America/Punta_Arenas",  # Chile
    "CM": "Africa/Douala",  # Cameroon
    "CN": "Asia/Shanghai",  # China
    "CO": "America/Bogota",  # Colombia
    "CR": "America/Costa_Rica",  # Costa Rica
    "CU": "America/Havana",  # Cuba
    "CV": "Atlantic/Cape_Verde",  # Cape Verde
    "CW": "America/Curacao",  # Curaçao
    "CX": "Indian/Christmas",  # Christmas Island
    "CY": "Asia/Nicosia",  # Cyprus
    "CZ": "Europe/Prague",  # Czech Republic
    "DE": "Europe/Berlin",  # Germany
    "DJ": "Africa/Djibouti",  # Djibouti
    "DK": "Europe/Copenhagen",  # Denmark
    "DM": "America/Dominica",  # Dominica
    "DO": "America/Santo_Domingo",  # Dominican Republic
    "DZ": "Africa/Algiers",  # Algeria
    "EC": "America/Guayaquil",  # Ecuador
    "EE": "Europe/Tallinn",  # Estonia
    "EG": "Africa/Cairo",  # Egypt
    "EH": "Africa/El_Aaiun",  # Western Sahara
    "ER": "Africa/Asmara",  # Eritrea
    "ES": "Europe/Madrid",  # Spain
    "ET": "Africa/Addis_Ababa",  # Ethiopia
    "FI": "Europe/Helsinki",  # Finland
    "FJ": "Pacific/Fiji",  # Fiji
    "FK": "Atlantic/Stanley",  # Falkland Islands
    "FM": "Pacific/Pohnpei",  # Micronesia
    "FO": "Atlantic/Faroe",  # Faroe Islands
    "FR": "Europe/Paris",  # France
    "GA": "Africa/Libreville",  # Gabon
    "GB": "Europe/London",  # Britain (UK)
    "GD": "America/Grenada",  # Grenada
    "GE": "Asia/Tbilisi",  # Georgia
    "GF": "America/Cayenne",  # French Guiana
    "GG": "Europe/Guernsey",  # Guernsey
    "GH": "Africa/Accra",  # Ghana
    "GI": "Europe/Gibraltar",  # Gibraltar
    "GL": "America/Danmarkshavn",  # Greenland
    "GM": "Africa/Banjul",  # Gambia
    "GN": "Africa/Conakry",  # Guinea
    "GP": "America/Guadeloupe",  # Guadeloupe
    "GQ": "Africa/Malabo",  # Equatorial Guinea
    "GR": "Europe/Athens",  # Greece
    "GS": "Atlantic/South_Georgia",  # South Georgia & the South Sandwich Islands
    "GT": "America/Guatemala",  # Guatemala
    "GU": "Pacific/Guam",  # Guam
    "GW": "Africa/Bissau",  # Guinea-Bissau
    "GY": "America/Guyana",  # Guyana
    "HK": "Asia/Hong_Kong",  # Hong Kong
    "HM": "Indian/Kerguelen",  # Heard Island & McDonald Islands
    "HN": "America/Tegucigalpa",  # Honduras
    "HR": "Europe/Zagreb",  # Croatia
    "HT": "America/Port-au-Prince",  # Haiti
    "HU": "Europe/Budapest",  # Hungary
    "ID": "Asia/Jayapura",  # Indonesia
    "IE": "Europe/Dublin",  # Ireland
    "IL": "Asia/Jerusalem",  # Israel
    "IM": "Europe/Isle_of_Man",  # Isle of Man
    "IN": "Asia/Kolkata",  # India
    "IO": "Indian/Chagos",  # British Indian Ocean Territory
    "IQ": "Asia/Baghdad",  # Iraq
    "IR": "Asia/Tehran",  # Iran
    "IS": "Atlantic/Reykjavik",  # Iceland
    "IT": "Europe/Rome",  # Italy
    "JE": "Europe/Jersey",  # Jersey
    "JM": "America/Jamaica",  # Jamaica
    "JO": "Asia/Amman",  # Jordan
    "JP": "Asia/Tokyo",  # Japan
    "KE": "Africa/Nairobi",  # Kenya
    "KG": "Asia/Bishkek",  # Kyrgyzstan
    "KH": "Asia/Phnom_Penh",  # Cambodia
    "KI": "Pacific/Kiritimati",  # Kiribati
    "KM": "Indian/Comoro",  # Comoros
    "KN": "America/St_Kitts",  # St Kitts & Nevis
    "KP": "Asia/Pyongyang",  # Korea (North)
    "KR": "Asia/Seoul",  # Korea (South)
    "KW": "Asia/Kuwait",  # Kuwait
    "KY": "America/Cayman",  # Cayman Islands
    "KZ": "Asia/Almaty",  # Kazakhstan
    "LA": "Asia/Vientiane",  # Laos
    "LB": "Asia/Beirut",  # Lebanon
    "LC": "America/St_Lucia",  # St Lucia
    "LI": "Europe/Vaduz",  # Liechtenstein
    "LK": "Asia/Colombo",  # Sri Lanka
    "LR": "Africa/Monrovia",  # Liberia
    "LS": "Africa/Maseru",  # Lesotho
    "LT": "Europe/Vilnius",  # Lithuania
    "LU": "Europe/Luxembourg",  # Luxembourg
    "LV": "Europe/Riga",  # Latvia
    "LY": "Africa/Tripoli",  # Libya
    "MA": "Africa/Casablanca",  # Morocco
    "MC": "Europe/Monaco",  # Monaco
    "MD": "Europe/Chisinau",  # Moldova
    "ME": "Europe/Podgorica",  # Montenegro
    "MF": "America/Marigot",  # St Martin (French)
    "MG": "Indian/Antananarivo",  # Madagascar
    "MH": "Pacific/Majuro",  # Marshall Islands
    "MK": "Europe/Skopje",  # North Macedonia
    "ML": "Africa/Bamako",  # Mali
    "MM": "Asia/Yangon",  # Myanmar (Burma)
    "MN": "Asia/Ulaanbaatar",  # Mongolia
    "MO": "Asia/Macau",  # Macau
    "MP": "Pacific/Saipan",  # Northern Mariana Islands
    "MQ": "America/Martinique",  # Martinique
    "MR": "Africa/Nouakchott",  # Mauritania
    "MS": "America/Montserrat",  # Montserrat
    "MT": "Europe/Malta",  # Malta
    "MU": "Indian/Mauritius",  # Mauritius
    "MV": "Indian/Maldives",  # Maldives
    "MW": "Africa/Blantyre",  # Malawi
    "MX": "America/Cancun",  # Mexico
    "MY": "Asia/Kuala_Lumpur",  # Malaysia
    "MZ": "Africa/Maputo",  # Mozambique
    "NA": "Africa/Windhoek",  # Namibia
    "NC": "Pacific/Noumea",  # New Caledonia
    "NE": "Africa/Niamey",  # Niger
    "NF": "Pacific/Norfolk",  # Norfolk Island
    "NG": "Africa/Lagos",  # Nigeria
    "NI": "America/Managua",  # Nicaragua
    "NL": "Europe/Amsterdam",  # Netherlands
    "NO": "Europe/Oslo",  # Norway
    "NP": "Asia/Kathmandu",  # Nepal
    "NR": "Pacific/Nauru",  # Nauru
    "NU": "Pacific/Niue",  # Niue
    "NZ": "Pacific/Chatham",  # New Zealand
    "OM": "Asia/Muscat",  # Oman
    "PA": "America/Panama",  # Panama
    "PE": "America/Lima",  # Peru
    "PF": "Pacific/Gambier",  # French Polynesia
    "PG": "Pacific/Bougainville",  # Papua New Guinea
    "PH": "Asia/Manila",  # Philippines
    "PK": "Asia/Karachi",  # Pakistan
    "PL": "Europe/Warsaw",  # Poland
    "PM": "America/Miquelon",  # St Pierre & Miquelon
    "PN": "Pacific/Pitcairn",  # Pitcairn
    "PR": "America/Puerto_Rico",  # Puerto Rico
    "PS": "Asia/Gaza",  # Palestine
    "PT": "Europe/Lisbon",  # Portugal
    "PW": "Pacific/Palau",  # Palau
    "PY": "America/Asuncion",  # Paraguay
    "QA": "Asia/Qatar",  # Qatar
    "RE": "Indian/Reunion",  # Réunion
    "RO": "Europe/Bucharest",  # Romania
    "RS": "Europe/Belgrade",  # Serbia
    "RU": "Asia/Kamchatka",  # Russia
    "RW": "Africa/Kigali",  # Rwanda
    "SA": "Asia/Riyadh",  # Saudi Arabia
    "SB": "Pacific/Guadalcanal",  # Solomon Islands
    "SC": "Indian/Mahe",  # Seychelles
    "SD": "Africa/Khartoum",  # Sudan
    "SE": "Europe/Stockholm",  # Sweden
    "SG": "Asia/Singapore",  # Singapore
    "SH": "Atlantic/St_Helena",  # St Helena
    "SI": "Europe/Ljubljana",  # Slovenia
    "SJ": "Arctic/Longyearbyen",  # Svalbard & Jan Mayen
    "SK": "Europe/Bratislava",  # Slovakia
    "SL": "Africa/Freetown",  # Sierra Leone
    "SM": "Europe/San_Marino",  # San Marino
    "SN": "Africa/Dakar",  # Senegal
    "SO": "Africa/Mogadishu",  # Somalia
    "SR": "America/Paramaribo",  # Suriname
    "SS": "Africa/Juba",  # South Sudan
    "ST": "Africa/Sao_Tome",  # Sao Tome & Principe
    "SV": "America/El_Salvador",  # El Salvador
    "SX": "America/Lower_Princes",  # St Maarten (Dutch)
    "SY": "Asia/Damascus",  # Syria
    "SZ": "Africa/Mbabane",  # Eswatini (Swaziland)
    "TC": "America/Grand_Turk",  # Turks & Caicos Is
    "TD": "Africa/Ndjamena",  # Chad
    "TF": "Indian/Kerguelen",  # French S. Terr.
    "TG": "Africa/Lome",  # Togo
    "TH": "Asia/Bangkok",  # Thailand
    "TJ": "Asia/Dushanbe",  # Tajikistan
    "TK": "Pacific/Fakaofo",  # Tokelau
    "TL": "Asia/Dili",  # East Timor
    "TM": "Asia/Ashgabat",  # Turkmenistan
    "TN": "Africa/Tunis",  # Tunisia
    "TO": "Pacific/Tongatapu",  # Tonga
    "TR": "Europe/Istanbul",  # Turkey
    "TT": "America/Port_of_Spain",  # Trinidad & Tobago
    "TV": "Pacific/Funafuti",  # Tuvalu
    "TW": "Asia/Taipei",  # Taiwan
    "TZ": "Africa/Dar_es_Salaam",  # Tanzania
    "UA": "Europe/Kyiv",  # Ukraine
    "UG": "Africa/Kampala",  # Uganda
    "UM": "Pacific/Wake",  # US minor outlying islands
    "US": "America/New_York",  # United States
    "UY": "America/Montevideo",  # Uruguay
    "UZ": "Asia/Tashkent",  # Uzbekistan
    "VA": "Europe/Vatican",  # Vatican City
    "VC": "America/St_Vincent",  # St Vincent
    "VE": "America/Caracas",  # Venezuela
    "VG": "America/Tortola",  # Virgin Islands (UK)
    "VI": "America/St_Thomas",  # Virgin Islands (US)
    "VN": "Asia/Ho_Chi_Minh",  # Vietnam
    "VU": "Pacific/Efate",  # Vanuatu
    "WF": "Pacific/Wallis",  # Wallis & Futuna
    "WS": "Pacific/Apia",  # Samoa (western)
    "XK": "Europe/Belgrade",  # Kosovo (a code in use, not assigned by ISO)
    "YE": "Asia/Aden",  # Yemen
    "YT": "Indian/Mayotte",  # Mayotte
    "ZA": "Africa/Johannesburg",  # South Africa
    "ZM": "Africa/Lusaka",  # Zambia
    "ZW": "Africa/Harare",  # Zimbabwe
}

# Country, zone, and the regions of that country whose clocks follow it.
REGIONS_BY_ZONE: tuple[tuple[str, str, str], ...] = (
    ("AU", "Australia/Adelaide", "SA"),
    ("AU", "Australia/Brisbane", "QLD"),
    ("AU", "Australia/Darwin", "NT"),
    ("AU", "Australia/Hobart", "TAS"),
    ("AU", "Australia/Melbourne", "VIC"),
    ("AU", "Australia/Perth", "WA"),
    ("AU", "Australia/Sydney", "ACT NSW"),
    ("BR", "America/Araguaina", "TO"),
    ("BR", "America/Bahia", "BA"),
    ("BR", "America/Belem", "AP PA"),
    ("BR", "America/Boa_Vista", "RR"),
    ("BR", "America/Campo_Grande", "MS"),
    ("BR", "America/Cuiaba", "MT"),
    ("BR", "America/Fortaleza", "CE MA PB PI RN"),
    ("BR", "America/Maceio", "AL SE"),
    ("BR", "America/Manaus", "AM"),
    ("BR", "America/Porto_Velho", "RO"),
    ("BR", "America/Recife", "PE"),
    ("BR", "America/Rio_Branco", "AC"),
    ("BR", "America/Sao_Paulo", "DF ES GO MG PR RJ RS SC SP"),
    ("CA", "America/Edmonton", "AB NT"),
    ("CA", "America/Halifax", "NS PE"),
    ("CA", "America/Iqaluit", "NU"),
    ("CA", "America/Moncton", "NB"),
    ("CA", "America/Regina", "SK"),
    ("CA", "America/Toronto", "ON QC"),
    ("CA", "America/Vancouver", "BC"),
    ("CA", "America/Whitehorse", "YT"),
    ("CA", "America/Winnipeg", "MB"),
    ("CD", "Africa/Kinshasa", "BC EQ KG KL KN MN MO NU SU TU"),
    ("CL", "America/Santiago", "AN AP AR AT BI CO LI LL LR ML NB RM TA VS"),
    ("CN", "Asia/Hong_Kong", "HK"),
    ("CN", "Asia/Macau", "MO"),
    ("CN", "Asia/Taipei", "TW"),
    ("EC", "Pacific/Galapagos", "W"),
    ("ES", "Africa/Ceuta", "CE ML"),
    ("ES", "Atlantic/Canary", "CN GC TF"),
    ("FM", "Pacific/Chuuk", "TRK YAP"),
    ("FM", "Pacific/Kosrae", "KSA"),
    ("FR", "America/Cayenne", "973 GF"),
    ("FR", "America/Guadeloupe", "971 GP"),
    ("FR", "America/Marigot", "MF"),
    ("FR", "America/Martinique", "972 MQ"),
    ("FR", "America/Miquelon", "PM"),
    ("FR", "America/St_Barthelemy", "BL"),
    ("FR", "Indian/Kerguelen", "TF"),
    ("FR", "Indian/Mayotte", "976 YT"),
    ("FR", "Indian/Reunion", "974 RE"),
    ("FR", "Pacific/Gambier", "PF"),
    ("FR", "Pacific/Noumea", "NC"),
    ("FR", "Pacific/Wallis", "WF"),
    ("GL", "America/Nuuk", "AV KU QE QT SM"),
    ("ID", "Asia/Jakarta", "AC BB BE BT JA JB JI JK JT KR LA RI SB SS SU YO"),
    ("ID", "Asia/Makassar", "BA GO KI KS KU NB NT SA SG SN SR ST"),
    ("ID", "Asia/Pontianak", "KB KT"),
    ("KI", "Pacific/Kanton", "P"),
    ("KI", "Pacific/Tarawa", "G"),
    ("KZ", "Asia/Aqtau", "47 MAN"),
    ("KZ", "Asia/Aqtobe", "15 AKT"),
    ("KZ", "Asia/Atyrau", "23 ATY"),
    ("KZ", "Asia/Oral", "27 ZAP"),
    ("KZ", "Asia/Qostanay", "39 KUS"),
    ("KZ", "Asia/Qyzylorda", "43 KZY"),
    ("MN", "Asia/Hovd", "043 046 071"),
    ("MX", "America/Chihuahua", "CHH"),
    ("MX", "America/Hermosillo", "SON"),
    ("MX", "America/Mazatlan", "BCS NAY SIN"),
    ("MX", "America/Merida", "CAM YUC"),
    ("MX", "America/Mexico_City", "AGU CHP CMX COL GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB"),
    ("MX", "America/Mexico_City", "TLA VER ZAC"),
    ("MX", "America/Monterrey", "COA DUR NLE TAM"),
    ("MX", "America/Tijuana", "BCN"),
    ("NL", "America/Aruba", "AW"),
    ("NL", "America/Curacao", "CW"),
    ("NL", "America/Kralendijk", "BQ1 BQ2 BQ3"),
    ("NL", "America/Lower_Princes", "SX"),
    ("NZ", "Pacific/Auckland", "AUK BOP CAN GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC"),
    ("PG", "Pacific/Port_Moresby", "CPK CPM EBR EHG EPW ESW GPK HLA JWK MBA MPL MPM MRL NCD NIK NPP"),
    ("PG", "Pacific/Port_Moresby", "SAN SHM WBK WHM WPD"),
    ("PT", "Atlantic/Azores", "20"),
    ("PT", "Atlantic/Madeira", "30"),
    ("RU", "Asia/Anadyr", "CHU"),
    ("RU", "Asia/Barnaul", "AL ALT"),
    ("RU", "Asia/Chita", "ZAB"),
    ("RU", "Asia/Irkutsk", "BU IRK"),
    ("RU", "Asia/Krasnoyarsk", "KK KYA TY"),
    ("RU", "Asia/Magadan", "MAG"),
    ("RU", "Asia/Novokuznetsk", "KEM"),
    ("RU", "Asia/Novosibirsk", "NVS"),
    ("RU", "Asia/Omsk", "OMS"),
    ("RU", "Asia/Sakhalin", "SAK"),
    ("RU", "Asia/Tomsk", "TOM"),
    ("RU", "Asia/Vladivostok", "KHA PRI YEV"),
    ("RU", "Asia/Yakutsk", "AMU SA"),
    ("RU", "Asia/Yekaterinburg", "BA CHE KGN KHM ORE PER SVE TYU YAN"),
    ("RU", "Europe/Astrakhan", "AST"),
    ("RU", "Europe/Kaliningrad", "KGD"),
    ("RU", "Europe/Kirov", "KIR"),
    ("RU", "Europe/Moscow", "AD ARK BEL BRY CE CU DA IN IVA KB KC KDA KL KLU KO KOS KR KRS LEN"),
    ("RU", "Europe/Moscow", "LIP ME MO MOS MOW MUR NEN NGR NIZ ORL PNZ PSK ROS RYA SE SMO SPE"),
    ("RU", "Europe/Moscow", "STA TA TAM TUL TVE VLA VLG VOR YAR"),
    ("RU", "Europe/Samara", "SAM UD"),
    ("RU", "Europe/Saratov", "SAR"),
    ("RU", "Europe/Ulyanovsk", "ULY"),
    ("RU", "Europe/Volgograd", "VGG"),
    ("US", "America/Boise", "ID"),
    ("US", "America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI"),
    ("US", "America/Denver", "CO MT NM UT WY"),
    ("US", "America/Detroit", "MI"),
    ("US", "America/Indiana/Indianapolis", "IN"),
    ("US", "America/Juneau", "AK"),
    ("US", "America/Kentucky/Louisville", "KY"),
    ("US", "America/Los_Angeles", "CA NV OR WA"),
    ("US", "America/Phoenix", "AZ"),
    ("US", "America/Puerto_Rico", "PR"),
    ("US", "America/St_Thomas", "VI"),
    ("US", "Pacific/Guam", "GU"),
    ("US", "Pacific/Honolulu", "HI"),
    ("US", "Pacific/Pago_Pago", "AS"),
    ("US", "Pacific/Saipan", "MP"),
)

REGIONS: dict[str, str] = {
    f"{country}-{part}": zone for country, zone, parts in REGIONS_BY_ZONE for part in parts.split()
}
