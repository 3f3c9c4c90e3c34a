"""Names of news and picture agencies, told by how such names end, not by a list."""

from __future__ import annotations

AGENCY = (
    # Separators that can be read one way only: 'AP AP AP …' else takes for ever.
    r"(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스|교도|게티|셔터|클립아트|이미지)(?:\s?[·/]\s?|\s)?){0,4}"
    # '경제 정책의', '이동통신 본업은' begin sentences
    r"(?:(?!(?:지역|세계|국가|국내|실물|디지털|글로벌|서민|민생|시장|거시|공유)경제"
    r"|(?:이동|정보|무선|유선|방송|위성|데이터|국제|재난)통신|(?:조간|석간|종이|일간|지역)신문"
    r"|(?:케이블|스마트|유료|IP|CC)TV|(?:카드|가짜|속보)뉴스)"
    r"[가-힣A-Z]{1,5}(?:뉴스\d?|통신|일보|신문|경제|포토|TV|이미지(?:스|뱅크|코리아)*|스톡|코리아)"
    r"|뉴시스|뉴스\d|이미지(?:스|뱅크|코리아)+|연합(?!\s?(?:훈련|군|작전|사령|정부|공동|전선|체|방위|국|회))"
    r"|AP|AFP|EPA|로이터)"
)
