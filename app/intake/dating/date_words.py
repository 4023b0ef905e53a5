"""The words of dates in English, French, German, Russian, Ukrainian and others; their patterns.

The months and days of Dutch, Danish and Swedish stand among them: such lines are found in pages
of the five languages, and a month that is not known would leave a day as a bare year. For the same
reason the months of Spanish, Italian, Portuguese, Polish, Czech, Slovak, Slovene, Croatian, Serbian
and Bosnian, Bulgarian and Macedonian, Romanian, Albanian, Greek, Belarusian, Estonian, Finnish,
Turkish, Azerbaijani, Georgian and Armenian are known, in the cases that dates use; but those name a
month only beside a day or a year, for alone too many of them are names or other words.
"""

from collections.abc import Iterable

from app.intake.word_trie import trie_pattern

_MONTH_WORDS = (
    "january jan janvier janv januar jänner jän januari январь января январе янв січень"
    " січня січні січ",
    "february feb febr février fevrier févr fév fvrier februar februari февраль февраля"
    " феврале февр фев лютий лютого лютому лют",
    "march mar mars märz maerz maart marts март марта марте бер березень березня березні",
    "april apr avril avr апрель апреля апреле апр кві квітень квітня квітні квіт",
    "may mai mei maj май мая мае тра травень травня травні трав",
    "june jun juin juni июнь июня июне чер червень червня червні черв",
    "july jul juillet juil juli июль июля июле липень липня липні лип",
    "august aug août aout augustus augusti август августа августе авг сер"
    " серпень серпня серпні серп",
    "september sept sep septembre сентябрь сентября сентябре сент вересень вересня вересні вер",
    "october oct octobre oktober okt октябрь октября октябре окт жов жовтень жовтня жовтні жовт",
    "november nov novembre ноябрь ноября ноябре нояб лис листопад листопада листопаді",
    "december dec décembre decembre dcembre déc dezember dez декабрь декабря декабре дек"
    " гру грудень грудня грудні груд",
)
CROATIAN_OCTOBER = "listopada"  # and November in Polish
# Of the short forms those are left out that are words or names elsewhere: "ago", "out", "set",
# "gen", "ott", "cze", "lis", "sie".
_WORDS_BESIDE_A_DATE = (
    "enero ene gennaio janeiro styczeń stycznia styczniu leden ledna lednu ianuarie"
    " januara januaru tammikuu tammikuuta tammikuun tammikuussa ocak"
    " siječanj siječnja januarja január januára janar jaanuar jaanuaril yanvar януари"
    " јануари јануар јануара студзеня ιανουαρίου იანვარი հունվարի",
    "febrero febbraio fevereiro fev luty lutego lutym únor února únoru februarie"
    " februara februaru helmikuu helmikuuta helmikuun helmikuussa şubat"
    " veljača veljače februarja február februára shkurt veebruar veebruaril fevral"
    " февруари фебруари фебруар фебруара лютага φεβρουαρίου თებერვალი փետրվարի",
    "marzo março marzec marca marcu březen března březnu martie mart marta martu"
    " maaliskuu maaliskuuta maaliskuun maaliskuussa"
    " ožujak ožujka märts märtsil сакавіка μαρτίου მარტი մարտի",
    "abril abr aprile kwiecień kwietnia kwietniu kwi duben dubna dubnu aprilie aprila aprilu"
    " huhtikuu huhtikuuta huhtikuun huhtikuussa nisan"
    " travanj travnja apríl apríla prill aprillil aprill aprel априла красавіка απριλίου"
    " აპრილი ապրիլի",
    "mayo maggio maio maja maju květen května květnu"
    " toukokuu toukokuuta toukokuun toukokuussa mayıs mayis"
    " svibanj svibnja máj mája мај маја μαΐου μαίου მაისი մայիսի",
    "junio giugno giu junho czerwiec czerwca czerwcu červen června červnu iunie iun juna junu"
    " kesäkuu kesäkuuta kesäkuun kesäkuussa haziran"
    " lipanj lipnja junija jún júna qershor juuni juunil iyun јуни јун јуна чэрвеня"
    " ιουνίου ივნისი հունիսի юни",
    "julio luglio julho lipiec lipca lipcu červenec července červenci iulie iul jula julu"
    " heinäkuu heinäkuuta heinäkuun heinäkuussa temmuz"
    " srpanj srpnja julija júl júla korrik juuli juulil iyul јули јул јула ліпеня ιουλίου"
    " ივლისი հուլիսի юли",
    "agosto sierpień sierpnia sierpniu srpen srpna srpnu avgust avgusta avgustu augusta augustu"
    " elokuu elokuuta elokuun elokuussa ağustos"
    " kolovoz kolovoza gusht augustil avqust жніўня αυγούστου აგვისტო օգոստոսի",
    "septiembre setiembre settembre setembro wrzesień września wrześniu wrz září septembrie"
    " septembar septembra septembru syyskuu syyskuuta syyskuun syyskuussa eylül"
    " rujan rujna shtator septembril sentyabr септември септембар септембра верасня"
    " σεπτεμβρίου სექტემბერი սեպտեմբերի",
    "octubre ottobre outubro październik października październiku paź říjen října říjnu"
    " octombrie oktobar oktobra oktobru lokakuu lokakuuta lokakuun lokakuussa ekim"
    " október októbra tetor oktoober oktoobril oktyabr октомври октобар октобра"
    " кастрычніка οκτωβρίου ოქტომბერი հոկտեմբերի",
    "noviembre novembro listopad listopada listopadzie listopadu noiembrie"
    " novembar novembra novembru marraskuu marraskuuta marraskuun marraskuussa kasım kasim"
    " studeni studenog studenoga nëntor novembril noyabr ноември новембар новембра"
    " лістапада νοεμβρίου ნოემბერი նոյեմբերի",
    "diciembre dic dicembre dezembro grudzień grudnia grudniu prosinec prosince prosinci decembrie"
    " decembar decembra decembru joulukuu joulukuuta joulukuun joulukuussa aralık aralik"
    " prosinac prosinca dhjetor detsember detsembril dekabr декември децембар децембра"
    " снежня δεκεμβρίου დეკემბერი դեկտեմբերի",
)
_ABBREVIATED_TEXT = (
    "jan janv jän янв січ feb febr févr fév февр фев лют mar apr avr апр квіт трав jun черв jul"
    " juil лип aug авг серп sept sep сент вер oct okt окт жовт nov нояб dec déc dez дек груд"
    " бер кві тра чер сер жов лис гру ene fev abr kwi giu iun iul wrz paź dic"
)
_ABBREVIATED = frozenset(_ABBREVIATED_TEXT.split())
_LONE_MONTH_NUMBERS = {
    word: number for number, words in enumerate(_MONTH_WORDS, start=1) for word in words.split()
}
MONTHS_BESIDE_A_DATE = {
    word: number
    for number, words in enumerate(_WORDS_BESIDE_A_DATE, start=1)
    for word in words.split()
}
MONTH_NUMBERS = _LONE_MONTH_NUMBERS | MONTHS_BESIDE_A_DATE
SEASON_NUMBERS = {
    "spring": 21, "printemps": 21, "frühjahr": 21, "frühling": 21, "весной": 21, "навесні": 21,
    "весна": 21, "весны": 21, "весни": 21,
    "summer": 22, "été": 22, "sommer": 22, "летом": 22, "влітку": 22, "лето": 22, "літо": 22,
    "autumn": 23, "fall": 23, "automne": 23, "herbst": 23, "осенью": 23, "восени": 23,
    "осень": 23, "осени": 23, "осінь": 23, "осені": 23,
    "winter": 24, "hiver": 24, "зимой": 24, "взимку": 24, "зима": 24, "зимы": 24, "зими": 24,
}  # fmt: skip
# Of the last century: "20er Jahre" may be of this one. Ages are "in the sixties" without "the" or
# "early", which the forms ask for.
_DECADE_WORDS = {
    3: "thirties dreißiger dreissiger trente тридцатые тридцатых тридцяті тридцятих",
    4: "forties vierziger quarante сороковые сороковых сорокові сорокових",
    5: "fifties fünfziger cinquante пятидесятые пятидесятых п’ятдесяті п’ятдесятих",
    6: "sixties sechziger soixante шестидесятые шестидесятых шістдесяті шістдесятих",
    7: "seventies siebziger soixante-dix семидесятые семидесятых сімдесяті сімдесятих",
    8: "eighties achtziger quatre-vingt quatre-vingts восьмидесятые восьмидесятых вісімдесяті"
    " вісімдесятих",
    9: "nineties neunziger quatre-vingt-dix девяностые девяностых дев’яності дев’яностих",
}
DECADE_NUMBERS = {word: number for number, words in _DECADE_WORDS.items() for word in words.split()}
_WEEKDAY_WORDS = (
    "monday mon lundi montag maandag mandag måndag понедельник понеділок понеділка"
    " lunes lunedì segunda-feira poniedziałek pondělí luni ponedeljak ponedjeljak"
    " maanantai maanantaina pazartesi",
    "tuesday tue tues mardi dienstag dinsdag tirsdag tisdag вторник вівторок вівторка"
    " martes martedì terça-feira wtorek úterý marți utorak tiistai tiistaina salı",
    "wednesday wed mercredi mittwoch woensdag onsdag среда среду середа середу"
    " miércoles mercoledì quarta-feira środa środę středa středu miercuri sreda sredu"
    " srijeda srijedu keskiviikko keskiviikkona çarşamba",
    "thursday thu thurs jeudi donnerstag donderdag torsdag четверг четвер четверга"
    " jueves giovedì quinta-feira czwartek čtvrtek joi četvrtak torstai torstaina perşembe",
    "friday fri vendredi freitag vrijdag fredag пятница пятницу п'ятниця п'ятницю п’ятниця п’ятницю"
    " пʼятниця пʼятницю viernes venerdì sexta-feira piątek pátek vineri petak perjantai"
    " perjantaina cuma",
    "saturday sat samedi samstag sonnabend zaterdag lørdag lördag суббота субботу субота суботу"
    " sábado sabato sobota sobotę sobotu sâmbătă subota subotu lauantai lauantaina cumartesi",
    "sunday sun dimanche sonntag zondag søndag söndag воскресенье неділя неділю"
    " domingo domenica niedziela niedzielę neděle neděli duminică nedelja nedelju nedjelja"
    " nedjelju sunnuntai sunnuntaina pazar",
)
_WEEKDAY_NUMBERS = {
    word: number for number, words in enumerate(_WEEKDAY_WORDS) for word in words.split()
}
_QUALIFIER_WORDS = {
    "early": (
        "early", "the beginning of", "beginning of", "the start of", "start of",
        "the first half of", "début", "anfang", "начале", "початку",
    ),
    "mid": ("mid", "the middle of", "middle of", "mi", "mitte", "середине", "середині"),
    "late": (
        "late", "the end of", "end of", "end", "the second half of", "fin", "ende", "конце",
        "наприкінці", "кінці",
    ),
}  # fmt: skip
_ABOUT_WORDS = ("circa", "ca.", "c.", "around", "vers", "um")
QUALIFIER_OF = {word: name for name, words in _QUALIFIER_WORDS.items() for word in words}
# Lower-case words of these spellings are seldom months unless a day or a year stands beside them.
ALSO_OTHER_WORDS_TEXT = (
    "may march mars mar august mai mei maj sept dec jan mayo mart лип вер лют трав бер тра сер лис"
)
ALSO_OTHER_WORDS = frozenset(ALSO_OTHER_WORDS_TEXT.split())
# With a capital these are names too: Maja, the county of Mayo, Hurricane Julio, Luigi Di Maio.
ALSO_NAMES = frozenset(("julio", "mart", "mayo", "maio", "marzo", "abril", "kasim"))
# Cases of months that are written small, so that they are always names: Maja, the town of Dubna.
NAMES_WITH_A_CAPITAL = frozenset(
    ("maja", "marta", "marca", "augusta", "juna", "jula", "dubna", "września", "lipca")
)
NEEDS_A_YEAR = frozenset({"leden"})  # "27 leden" are members in Dutch


def _full_and_short(months: Iterable[str]) -> tuple[str, str]:
    full = trie_pattern(word for word in months if word not in _ABBREVIATED)
    return full, trie_pattern(word for word in months if word in _ABBREVIATED)


def _month_pattern(months: Iterable[str]) -> str:
    full, short = _full_and_short(months)
    return rf"(?:(?:{full})(?!\w)|(?:{short})(?!\w)\.?)"


MONTH, LONE_MONTH = _month_pattern(MONTH_NUMBERS), _month_pattern(_LONE_MONTH_NUMBERS)
MONTH_BESIDE_A_DATE = rf"(?:{trie_pattern(MONTHS_BESIDE_A_DATE)})(?!\w)"
_FULL, _SHORT = _full_and_short(_LONE_MONTH_NUMBERS)
FULL_MONTH, SHORT_MONTH = rf"(?>{_FULL})", rf"(?>{_SHORT})"
SEASON = rf"(?:{trie_pattern(SEASON_NUMBERS)})(?!\w)"
QUALIFIER = rf"(?:{trie_pattern(QUALIFIER_OF)})"
DECADE = rf"(?:{trie_pattern(DECADE_NUMBERS)})"
ABOUT = rf"(?:{trie_pattern(_ABOUT_WORDS)})"
WEEKDAY = rf"(?:{trie_pattern(_WEEKDAY_NUMBERS)})"
SHORT_WEEKDAY = r"(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|пн|вт|ср|чт|пт|сб|вс|нд)"
# Numbers of quarters; Roman ones are written with Ukrainian letters too.
_QUARTER_WORDS = {
    1: "first premier erstes ersten erste первый первое первом первого перший перше першому"
    " першого primer"
    " primo primeiro i і",
    2: "second deuxième zweites zweiten zweite второй второе втором второго другий друге другому"
    " другого"
    " segundo secondo ii іі",
    3: "third troisième drittes dritten dritte третий третьем третьего третій третьому третього"
    " tercer terzo terceiro iii ііі",
    4: "fourth last final quatrième dernier viertes vierten vierte letztes letzten четвертый"
    " четвёртый четвертом четвёртом четвертого четвёртого четвертий четвертому cuarto quarto iv іv",
}
_QUARTER_NUMBERS = {
    word: number for number, said in _QUARTER_WORDS.items() for word in said.split()
}
_QUARTER_IN_WORDS = rf"(?:{trie_pattern(_QUARTER_NUMBERS)})(?!\w)\.?"
QUARTER = (
    rf"(?:{_QUARTER_IN_WORDS}"
    r"|[1-4](?!\d)(?:st|nd|rd|th|er|ème|eme|e|º|°|-?(?:й|м|го|му|ий|ій)|\.)?)"
)
QUARTER_NAME = r"(?:quarter|trimestre|quartals?|квартал(?:е|а|у|ом|і)?)(?!\w)"
QUARTERS_NAME = r"(?:quarters?|trimestres?|quartal(?:en?|s)?|квартал[\w]{0,3})(?!\w)"
# Halves are counted with the words for the first two quarters.
HALF = (
    rf"(?:(?:{trie_pattern(f'{_QUARTER_WORDS[1]} {_QUARTER_WORDS[2]}'.split())})(?!\w)\.?"
    r"|[12](?!\d)(?:st|nd|er|ème|eme|e|º|°|-?(?:й|м|го|му|ий|ій|е)|\.)?)"
)
HALF_NAME = r"(?:half|halbjahre?s?|semestre|полугоди[еия]|півріччя?|півріччі)(?!\w)"
UP_TO = "(?:and|to|through|until|und|bis|et|à|au|и|по|та|і|й|до|y|e)"
_BEHIND_A_NUMBER = (
    rf"(?:[qtкhsп]|{UP_TO}[ \u00a0]|two[ \u00a0]|three[ \u00a0]|[iі]{{1,3}}v?[ \u00a0])"
)
FIRST_OF_QUARTER = (
    rf"(?:q[1-4]|h[12]|{_QUARTER_IN_WORDS}(?:[- \u00a0]{{1,3}}|\s?[–,]\s?){_BEHIND_A_NUMBER})"
)
FIRST_WORD = trie_pattern(
    [*MONTH_NUMBERS, *SEASON_NUMBERS, *DECADE_NUMBERS, *QUALIFIER_OF, *_ABOUT_WORDS, "années"]
)
OR = "(?:or|ou|oder|или|либо|або|чи|o|lub|nebo|ili)"
AND = "(?:and|et|und|и|та|і|y|e|i|și|şi|ja|ve)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
ORDINAL = r"(?:st|nd|rd|th|er|-го|-е|\.|°|º)?"
YEAR_WORD = (
    r"(?:\s+(?:года|году|год|року|році|рік|г\.|р\.|roku|rok|r\.)"
    r"|\.?\s(?:godine|godini|god\.))?"
)


_DAYS_IN_WORDS = (
    "first premier ersten первого", "second zweiten второго", "third dritten третьего",
    "fourth vierten четвёртого четвертого", "fifth fünften пятого п’ятого п'ятого",
    "sixth sechsten шестого шостого", "seventh siebten седьмого сьомого",
    "eighth achten восьмого", "ninth neunten девятого дев’ятого дев'ятого",
    "tenth zehnten десятого",
    "eleventh elften одиннадцатого", "twelfth zwölften двенадцатого",
    "thirteenth тринадцатого", "fourteenth четырнадцатого", "fifteenth пятнадцатого",
    "sixteenth шестнадцатого", "seventeenth семнадцатого", "eighteenth восемнадцатого",
    "nineteenth девятнадцатого", "twentieth двадцатого", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth тридцатого", "thirty-first",
)  # fmt: skip
_DAY_NUMBERS = {
    word: number for number, words in enumerate(_DAYS_IN_WORDS, start=1) for word in words.split()
}
# English needs its "of": "the first may be late" names no day.
_ENGLISH = [word for word in _DAY_NUMBERS if word.endswith(("st", "nd", "rd", "th"))]
_NOT_ENGLISH = [word for word in _DAY_NUMBERS if word not in _ENGLISH]
DAY_IN_WORDS = (
    rf"(?:{trie_pattern(_ENGLISH)}(?=\s(?:day\s)?of\s)|{trie_pattern(_NOT_ENGLISH)}(?=\s))"
)
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_NUMBERS = {word: 10 * number for number, word in enumerate(_TENS, start=1)} | {
    word: number for number, word in enumerate(_ONES, start=1)
}
_CENTURIES = {"one thousand nine hundred": 1900, "nineteen hundred": 1900, "two thousand": 2000}
YEAR_IN_WORDS = (
    rf"(?:one\sthousand\snine\shundred|nineteen\shundred|two\sthousand)"
    rf"(?:(?:\sand)?\s(?:{trie_pattern(_NUMBERS)})(?:-(?:{trie_pattern(_ONES[:9])}))?)?"
)


def day_number(word: str) -> int:
    """The day that an ordinal in words names, 1 to 31."""
    return _DAY_NUMBERS[word.lower()]


def year_number(said: str) -> int:
    """The year that is written out in words: "one thousand nine hundred and ninety-eight"."""
    words = " ".join(said.lower().split())
    century = next(each for each in _CENTURIES if words.startswith(each))
    rest = words.removeprefix(century).removeprefix(" and").replace("-", " ").split()
    return _CENTURIES[century] + sum(_NUMBERS[word] for word in rest)


def quarter_number(word: str) -> int:
    """The quarter that *word*, a number in words or in figures, names: 1 to 4."""
    return int(word[0]) if word[0].isdigit() else _QUARTER_NUMBERS[word.lower().rstrip(".")]


def month_number(word: str) -> int:
    """The month that *word* names, 1 to 12."""
    return int(word) if word.isdigit() else MONTH_NUMBERS[_lowered(word).rstrip(".")]


def weekday_number(word: str) -> int:
    """The day of the week that *word* names, 0 for Monday to 6."""
    return _WEEKDAY_NUMBERS[_lowered(word)]


def _lowered(word: str) -> str:
    """*word* in small letters; the Turkish capital with its dot has one, and no mark above it."""
    return word.replace("İ", "i").lower()
