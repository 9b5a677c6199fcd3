/// Names of Polish and of Vietnamese people; Latin letters with many marks.
enum NamesPolish {
    static let women = demoWords(
        """
        Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Aleksandra Zofia Monika
        Teresa Danuta Natalia Karolina Marta Jadwiga Beata Dorota Halina Jolanta Bożena Grażyna Iwona Stanisława Wiesława
        Zuzanna Łucja Urszula Renata Sylwia Żaneta
        """)
    static let men = demoWords(
        """
        Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Jakub Adam Stanisław Marek Łukasz Grzegorz Mateusz Wojciech
        Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Jacek Ryszard Tadeusz Dawid Szymon Kazimierz Bogdan Zdzisław
        Sławomir Wiesław Leszek
        """)
    static let roots = demoWords(
        """
        Kowal Wiśniew Dąbrow Lewandow Kamiń Zieliń Szymań Wójc Kozłow Jankow Mazur Krawczyk Piotrow Grabow Nowakow Pawłow
        Michal Nowic Adamc Dudz Wieczor Jabłoń Król Majew Olszew Jaworz Malinow Pawla Witkow Walcza Stępn Górs Rutkow
        Michalak Sikor Ostrow Baran Dud Szewc Tomaszew Pietrz Marcinia Wróblew Zalew Jakubow Jasiń Zawadz Sadow Bąk Chmielew
        Włodarc Borkow Czarnec Sawic Sokołow Urbań Kubia Maciejew Szczepań Kucharz Wilk Kalinow Lis Mazurek
        """)
    static let endings = demoWords("ski czyk ak ek icz owski ik a iak ewicz")
}

enum NamesVietnamese {
    static let women = demoWords(
        """
        Lan Hương Linh Mai Thảo Trang Hà Hoa Ngọc Phương Thu Hồng Nga Yến Hạnh Loan Tuyết Vân Xuân Thủy Quỳnh My Anh Châu Diễm
        Kim Liên Nhung Oanh Trinh
        """)
    static let men = demoWords(
        """
        Minh Hùng Dũng Tuấn Nam Long Hải Sơn Đức Thành Quang Huy Khoa Phúc Bảo An Bình Cường Đạt Hiếu Khánh Lâm Nghĩa Phong
        Quân Tâm Thắng Trung Việt Vinh
        """)
    static let middle = demoWords("Thị Văn Minh Ngọc Thanh Kim Đức Hoàng Bảo Quốc Hữu Xuân Mỹ Thu Anh")
    static let family = demoWords(
        """
        Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Mai Trịnh Đào Cao Lương Hà Tô
        Quách Thái Châu Kiều
        """)
}
