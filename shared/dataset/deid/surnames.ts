/** Family names that most people in China bear, one and two characters. Source: Baijiaxing and the 2020 census list. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆司古吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
];

const singles = new Set(SINGLE);

/**
 * Whether a text is built like a Chinese personal name: a family name and one or two characters. Many words are, so
 * that it counts only where a heading or a title says that a person is meant.
 */
export const isChineseName = (text: string): boolean => {
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(text)) return false;
  if (DOUBLE.some((name) => text.startsWith(name))) return text.length >= 3;
  return text.length <= 3 && singles.has(text.charAt(0));
};

/** A family name as an alternative of a pattern. */
export const surnamePattern = `(?:${DOUBLE.join('|')}|[${SINGLE}])`;
