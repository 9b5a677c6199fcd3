/// Names of Korean people, each syllable with its Latin spelling: `김Kim`. Given names are two syllables.
enum NamesKorean {
    static let family = demoPairs(
        """
        김Kim 이Lee 박Park 최Choi 정Jung 강Kang 조Cho 윤Yoon 장Jang 임Lim 한Han 오Oh 서Seo 신Shin 권Kwon 황Hwang 안Ahn 송Song
        전Jeon 홍Hong 유Yoo 고Ko 문Moon 양Yang 손Son 배Bae 백Baek 허Heo 남Nam 심Shim 노Noh 하Ha 곽Kwak 성Sung 차Cha 주Joo 우Woo
        구Koo 나Na 민Min 진Jin 지Ji 엄Um 채Chae 원Won 천Cheon 방Bang 공Kong 현Hyun 함Ham
        """)
    static let first = demoPairs(
        """
        민Min 서Seo 지Ji 영Young 현Hyun 은Eun 수Soo 정Jung 미Mi 성Sung 재Jae 동Dong 승Seung 혜Hye 경Kyung 진Jin 상Sang 태Tae
        하Ha 예Ye 유Yu 윤Yoon 도Do 시Si 주Joo 선Sun 순Soon 옥Ok 명Myung 광Kwang 기Ki 대Dae 병Byung 용Yong 종Jong 창Chang
        """)
    static let second = demoPairs(
        """
        준Jun 연Yeon 우Woo 희Hee 숙Sook 자Ja 호Ho 훈Hoon 진Jin 영Young 아Ah 은Eun 민Min 수Soo 현Hyun 정Jung 미Mi 경Kyung 원Won
        빈Bin 윤Yoon 서Seo 혁Hyuk 석Seok 철Chul 식Sik 환Hwan 규Kyu 나Na 라Ra 린Rin 주Joo 지Ji 선Sun 순Soon 옥Ok 란Ran 길Gil
        """)
}
