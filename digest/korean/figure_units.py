"""What a number may count: the units of figures, and what looks like one and is none.

A closed list, because an open one ('number + noun') reads 4대 금융지주, 2차관 and 3기 신도시 as
quantities. Collected from a week of news and the counters of the national dictionary.
"""

from __future__ import annotations

from unicodedata import normalize


def words(lines: str) -> tuple[str, ...]:
    """The words of a list that is written as running text."""
    return tuple(lines.split())


MONEY = words(
    """원 달러 엔 위안 유로 파운드 루피 루피아 페소 루블 바트 링깃 프랑 크로나 크로네 리라 헤알
    센트 불 랜드 대만달러 홍콩달러 호주달러 캐나다달러 싱가포르달러 비트코인 이더"""
)
# ㎸, ㎩, ㎈ ...: a square of letters is a unit, but for 'a.m.', 'Co.', 'K.K.' and 'p.m.'.
_SQUARED = tuple(chr(code) for code in range(0x3380, 0x33E0) if chr(code) not in "㏂㏇㏍㏘")
_RATES = words("""% ％ %p %포인트 %P ％p 퍼센트 퍼센트포인트 포인트 bp bps ppm""")
_MEASURES = words(
    """m km Km KM m2 m² km2 cm mm ㎜ ㎝ ㎞ ㎡ ㎢ ㎥ ㎖ ㎏ ㎎ ㎍ ㎾ ㎿ ㎾h ㎿h ㎐ ㎒ ㎓ ㎚ ㎛ ㏊ ha
    kg Kg KG g mg t L l ℓ ml mL cc W kW MW GW TW Wh kWh MWh GWh TWh V mV kV mAh Hz kHz MHz GHz
    KB MB GB TB PB Kbps Mbps Gbps Tbps nm μm ℃ °C °F kcal cal dB hPa MPa TEU CGT DWT fps TOPS
    TFLOPS FLOPS dpi ppi ms rpm 니트 ℉ nit ㎑ ㎉ ㎈ μg/m3 ㎍/㎥ ㎎/㎗ km/h ㎞/h
    ｍ ｋｍ ｃｍ ｋｇ
    톤 미터 킬로미터 센티미터
    밀리미터 킬로그램 그램 밀리그램 킬로 센티 밀리 리터 밀리리터 헥타르 에이커 제곱미터
    제곱킬로미터 세제곱미터 평 도 와트 킬로와트 메가와트 기가와트 테라와트시 기가와트시
    메가와트시 킬로와트시 기가바이트 테라바이트 메가바이트 바이트 비트 나노미터 나노 마력 인치
    피트 마일 야드 배럴 온스 갤런 칼로리 캐럿 데시벨 노트 해리 화소 리히터 헤르츠 메가헤르츠
    기가헤르츠 큐빗 돈"""
)
_TIMES = words("""년 개년 개월 달 주 주일 일 시간 분 초 박 학기""")
_COUNTERS = words(
    """명 인 개 건 대 곳 군데 세 살 종 종류 가지 배 채 척 마리 편 권 장 점 표 석 좌석 자리 팀 개사
    개국 개소 개교 개동 개팀 개반 개군 개구 개시 개층 개점 개관 개대 개품목 회차 회 번 차례 잔 병
    그릇 그루 송이 벌 켤레 쌍 쪽 페이지 줄 통 필지 가구 세대 호 실 객실 층 구 량 발 포기 끼 과목 팩
    캔 박스 상자 봉지 포대 묶음 세트 조각 컵 매 계좌 구좌 단어 글자 문항 문제 과제 작품 곡 면
    학급 학점 사람 기 선 선석 인분 자 부 건물 관객 인승 병상 가닥 종목 부문 품목 항목 지점 매장
    점포 노선 국가 거래일 톤급 회분 명분 주분 일분 큰술 칸 시즌 방 스푼 보 걸음"""
)
_SPORTS = words(
    """승 패 무 무승부 골 득점 실점 타점 안타 홈런 도루 볼넷 삼진 탈삼진 세이브 홀드 이닝 타수
    리바운드 어시스트 도움 블록슛 블록 블로킹 스틸 경기 게임 라운드 언더파 오버파 타 연승 연패
    자책점 사사구 3점슛 타석 루타 서브에이스 홀 범실 버디 보기 이글 슈팅 유효슈팅 자유투"""
)
# What is written in several ways and is one unit.
CANONICAL = {
    **{square: normalize("NFKC", square) for square in _SQUARED if square not in _MEASURES},
    "% 포인트": "%p",
    **dict(
        pair.split("=")
        for pair in words(
            """Km=km KM=km m2=㎡ m²=㎡ Kg=kg KG=kg ％=% 퍼센트=% ％p=%p %P=%p %포인트=%p
            퍼센트포인트=%p bps=bp 기가바이트=GB 테라바이트=TB 메가바이트=MB ㎏=kg
            킬로그램=kg 그램=g ㎎=mg ㎞=km 킬로미터=km ㎝=cm 센티미터=cm ㎜=mm 밀리미터=mm
            미터=m 제곱미터=㎡ 제곱킬로미터=㎢ 리터=L ℓ=L l=L ㏊=ha 헥타르=ha t=톤 ㎾=kW
            ｍ=m ｋｍ=km ｃｍ=cm ｋｇ=kg
            킬로와트=kW ㎿=MW 메가와트=MW 기가와트=GW ㎾h=kWh ㎿h=MWh 나노=nm ㎚=nm
            나노미터=nm °C=℃ 불=달러 살=세 사람=명 군데=곳 달=개월 주일=주 차례=회"""
        )
    ),
}
# A unit is none when these follow it: 3분기, 5대양, 2번 출구, 1인방.
_OTHER_WORDS = """
분: 기 의 야 류
돈: 가 세 까 키 독 줄
초: 반 등 기 대 선
대: 회 표 학 한 양 통령 책 비 형 손 변 상 륙
인: 방 조 자 승 칭 실 용 근 극 터 치 천 구 기 허 민 시 당 정 질 전
회: 의실 의장 의에 의를 의가 차 말 초 계 째 복 원 사 장 담 전
번: 째 지 길 가 출 홀 호 버
일: 본 반 대 부 자
년: 생 도 물 차 산 대 작 식 제
주: 체 구 년 기 차 택 민 요 연 자 거 식 말
점: 포 검 유 퍼 차 수 입 령 심 점 슛
장: 관 례 기 소 애 비 군 학 병 편
종: 목 합 료 교 전 로 사 세
도: 시 심 가니 청 민 쿄 움 입 화
편: 의점 의시 의성 의를 의상 의제 성 집 입
보: 다 도 이 수 안 험 건 고 호 조 완 류 급 행 육 유 장 통 증 물 병 상 석 훈 너 트 충 틀
건: 설 강 물 축 의안 전
개: 발 인정보 인전 인용 인투 인회 인사 최 편 정 월드 선 막 봉 혁 시 통 방 미 별
명: 동 예 단 칭 품 절 령 시 의도
세: 계 트 력 종 금 부 기 상 제 무
석: 유 탄 사
표: 준 심 지 결
면: 적 세 접 허 담 역 제
골: 드 프 목 키 반 육 절 문 잡
승: 리 객 용 인 강 부 합 무 차 계 진
패: 널 션 스 키 권
무: 기 역 료 선 단 주
타: 자 격 이 워 율 임 결 사 운
정: 부 도 책 규 치 당 거 상 보 원 류 밀
통: 신 합 상 계 장 로 일 화
곡: 물 선
구: 역 간 간별 매 성 조 급 축 단 청 속 민 형 독 장
매: 출 개 각 장 입 수 도 매 물 체 일 년
부: 터 문 산 품 동 서 지 사 속 작 장 에서 는 가 의 로 와 요
기: 가 술 업 준 록 존 관 본 반 타 후 지 간 체 사 통 종 획 소
배: 터 우 당 럴 송 출 정 치 구 달 관 경
팀: 장 원 워크
쪽: 방 지
달: 라 성 리 러
엔: 진 터 비 씨 화 드 저 지 딜
실: 장 종 시 적 제 질 형 점 손 패 무
호: 텔 선 주 기 실 남 흡 환 조 점 골 포 분 차 봉
자: 녀 동 리 회 책 유 매 릿 사 본 체 전 산
선: 거 수 정 택 언 발 물 박 도 고 두 의
줄: 이 어 었 인
병: 원 사 역 력 상 장
박: 스 물 람 사
량: 산
발: 표 생 전 견 행 언 급 목 송 주 화 사 매 굴
벌: 금 어 였 써 이 칙
방: 식 법 향 송 문 과 안 어 영
칸: 영 국
쌍: 둥 용 방
동: 안 의 시
평: 가 균 화 일 점 양 택 창 론 생
불: 법 안 이 구 량 확 가 만 공
잔: 여 액 고
층: 간
채: 권 널 용 소 팅
척: 추 도 결
권: 역 한 리 고 력 선
끼: 리
블록: 체인 버
보기: 에 드
시간: 대 표
경기: 도 침 지 북 남 장 력 차
게임: 차 사 기
포: 인트 함 스 항 장
알: 고 려 파
술: 을 집
축: 구 제
필: 요 수
갑: 질 자 작
"""
_NOT_BEFORE = {
    unit: words(others)
    for unit, others in (line.split(": ") for line in _OTHER_WORDS.strip().splitlines())
}
NATIVE_UNITS = frozenset(
    words(
        """km m 가구 가지 개 개국 개사 개월 건 경기 골 곳 군데 권 그루 끼 년 달 달러 대 마리 만원 명
        명분 배 번 벌 병 봉지 분 사람 살 석 세대 송이 술 시간 쌍 억원 원 인분 일 자리 잔 장 점 종류
        주 주일 줄 쪽 차례 채 척 초 켤레 톤 통 팀 판 편 회"""
    )
)
TIMES = frozenset(_TIMES)

_ALL = sorted(
    {*MONEY, *_RATES, *_MEASURES, *_SQUARED, *_TIMES, *_COUNTERS, *_SPORTS, "% 포인트"},
    key=len,
    reverse=True,
)
BY_FIRST: dict[str, tuple[str, ...]] = {}
for _unit in _ALL:
    BY_FIRST[_unit[0]] = (*BY_FIRST.get(_unit[0], ()), _unit)


def unit_at(text: str, at: int) -> str:
    """The unit that begins at ``at``, as written, or "".

    >>> unit_at("94대가", 2), unit_at("3분기", 1), unit_at("5G", 1)
    ('대', '', '')
    """
    for unit in BY_FIRST.get(text[at : at + 1], ()):
        if not text.startswith(unit, at):
            continue
        end = at + len(unit)
        behind = text[end : end + 1]
        letters = unit[-1].isascii() and unit[-1].isalpha()
        if letters and (behind.isdigit() or (behind.isascii() and behind.isalpha())):
            continue
        if "ａ" <= unit[-1] <= "ｚ" and ("ａ" <= behind <= "ｚ" or behind in ("²", "³")):
            continue
        if text.startswith(_NOT_BEFORE.get(unit, ()), end) and not text.startswith("입니다", end):
            continue  # '2도입'; '16.4도입니다' is one
        return unit
    return ""
