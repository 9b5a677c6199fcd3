/// Names of Chinese people, each character with its pinyin: `王Wang`. Given names are one or two characters.
enum NamesChinese {
    static let family = demoPairs(
        """
        王Wang 李Li 张Zhang 陈Chen 林Lin 刘Liu 黄Huang 吴Wu 郑Zheng 杨Yang 周Zhou 许Xu 何He 江Jiang 谢Xie 朱Zhu 徐Xu 孙Sun 胡Hu
        高Gao 郭Guo 马Ma 罗Luo 梁Liang 宋Song 唐Tang 韩Han 冯Feng 邓Deng 曹Cao 彭Peng 曾Zeng 萧Xiao 田Tian 董Dong 潘Pan 袁Yuan
        蔡Cai 蒋Jiang 余Yu 于Yu 杜Du 叶Ye 程Cheng 魏Wei 苏Su 吕Lyu 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong 姜Jiang 崔Cui 谭Tan
        陆Lu 范Fan 汪Wang 廖Liao 石Shi 金Jin 韦Wei 贾Jia 夏Xia 付Fu 方Fang 邹Zou 熊Xiong 白Bai 孟Meng 秦Qin 邱Qiu 侯Hou 尹Yin
        薛Xue 闫Yan 段Duan 雷Lei 龙Long 史Shi 陶Tao 贺He 毛Mao 郝Hao 顾Gu 龚Gong 邵Shao 万Wan 覃Qin 武Wu 钱Qian 戴Dai 严Yan
        欧Ou 莫Mo 孔Kong 向Xiang 汤Tang 欧阳Ouyang 司徒Situ
        """)
    static let characters = demoPairs(
        """
        明Ming 华Hua 英Ying 丽Li 伟Wei 芳Fang 秀Xiu 娜Na 敏Min 静Jing 强Qiang 磊Lei 军Jun 洋Yang 勇Yong 艳Yan 杰Jie 娟Juan 涛Tao
        小Xiao 超Chao 兰Lan 霞Xia 平Ping 刚Gang 桂Gui 文Wen 玉Yu 红Hong 建Jian 国Guo 志Zhi 海Hai 春Chun 梅Mei 雪Xue 云Yun
        金Jin 美Mei 凤Feng 珍Zhen 莲Lian 珠Zhu 翠Cui 雅Ya 芝Zhi 萍Ping 燕Yan 玲Ling 芬Fen 彩Cai 菊Ju 惠Hui 巧Qiao 爱Ai 月Yue
        嘉Jia 欣Xin 怡Yi 佳Jia 子Zi 涵Han 梓Zi 轩Xuan 浩Hao 然Ran 宇Yu 辰Chen 博Bo 思Si 远Yuan 家Jia 俊Jun 晓Xiao 东Dong 峰Feng
        辉Hui 亮Liang 龙Long 鹏Peng 飞Fei 斌Bin 波Bo 宁Ning 健Jian 世Shi 永Yong 庆Qing 德De 福Fu 荣Rong 贵Gui 祥Xiang 林Lin
        森Sen 松Song 柏Bai 山Shan 川Chuan 江Jiang 河He 天Tian 星Xing 晨Chen 阳Yang 光Guang 瑞Rui 琪Qi 琳Lin 瑶Yao 璐Lu 婷Ting
        婉Wan 婧Jing 倩Qian 露Lu 菲Fei 蕾Lei 蓉Rong 薇Wei 慧Hui 淑Shu 贤Xian 诗Shi 语Yu 梦Meng 心Xin 安An 康Kang 乐Le 凯Kai 旭Xu
        """)
}
