"""The marks and endings that more than one module of Korean reads by."""

from __future__ import annotations

import re

#: Syllables on which a Korean sentence ends: 했다, 해요, 하죠, 할까, 합니다만 not.
FINAL_SYLLABLES = frozenset("다요죠까네군걸라자지니나야어아해가래봐줘마오듯")

#: Nouns and a particle that end like verbs: '“대응 필요”' does not end as a sentence does, nor
#: '면허 갱신은 반년마다', '매장 최다… 가나 뒤이어'.
NOUNS = frozenset("필요 수요 중요 주요 소요 개요 강요 동요 마다 바다 최다".split())

#: Surnames that nine of ten bear, and with them most others of one syllable.
FREQUENT_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방"
    "공현함변염"
)
SURNAMES = frozenset(FREQUENT_SURNAMES + "여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국")

#: A paragraph that was empty but for a blank: a crawler has made it a part of its line.
EMPTY = " \xa0 "

#: What follows a closing quotation mark when the sentence goes on: a particle, a verb of
#: saying, the copula. Glued bodies make the difference between `"…했다"고 밝혔다` and
#: `…심각 우려"국회가 …`, so a word that merely begins like a particle (이번, 은행) must not
#: match: short ones count only when the word ends with them. '이 글은', '이 같은' begin anew.
CONTINUES = re.compile(
    r"(?!이 (?:글|같은|가운데|밖에)[가-힣]?[ ,])"
    r"(?:이?라(?:고|며|면서|는|던|도|서|면|지만|거나|기|니|던가)?|이?란|이?라[가-힣]{1,3}"
    r"|고(?:도|까지|는)?|며|면서|는|은|이|가|을|를|과|와|의|에|에서|에게|에는|에도|로|으로|로서|으로서|로써"
    r"|도|만|만이|만은|까지|까지도|부터|처럼|보다|마저|조차|뿐|뿐만|식|식의|식으로|등|등을|등의|등이|등은|등에|등도|등으로"
    r"|인|일|임을|임|이다|이자|이나|나|이며|이고|이지만|이었던|이었다|였다|였던|인데|인지|이던|이었고|였고|이었으며|였으며"
    r"|입니다|이에요|예요|이라|이죠|죠|일까|인가|이냐|냐|냐고|냐며|냐는|자|자고|자며|자는|다|다고|다며|다는|란|이란"
    r"|하고|하며|하는|하다|하자|했다|했던|한|할|하게|하면|하지|했고|하기|해|해서|해야|하던|합니다|된|되는|됐다|되고|될"
    r"|까지의|에서의|로의|으로의|과의|와의|에의|에서는|에서도|에게는|으로는|로는|으로도|로도|과는|와는|과도|와도"
    r"|이라도|라도|이든|든|든지|이든지|대로|만큼|같은|같이|급|형|적|측|측은|편|들|들을|들이|들은|들의|씨|씨는|씨가|씨의|양|군|님)"
    r"(?=[\s,.·…\"'”’)\]]|$)"
)
