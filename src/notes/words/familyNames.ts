/** Of one character, but for a few; those that are words on their own, such as 周 and 方, are left out. */
const CHINESE =
  '[王李张刘陈杨黄赵吴徐孙胡朱郭何罗郑谢唐韩曹许邓萧冯彭蒋蔡潘袁董余苏吕魏丁沈姚卢姜崔钟谭汪范廖贾韦邱熊孟秦阎薛侯邹尹郝邵龚钱陶翟武戴莫贺庞张陳楊黃趙吳孫鄭謝韓馮蘇呂盧鐘譚賈龔錢賀龐周涂裴褚岑骆樊霍虞柯缪邢翁荀甄靳姬肖叶葉倪殷覃阮耿聂聶柳庄莊卞戚祁窦竇蔺閆闫卓鲍鮑娄婁柴晏邬鄔葛洪]';
/** Of two characters and more, but for a few; one of them alone is somebody, too. */
const JAPANESE =
  `佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|清水|山崎|森|
阿部|池田|橋本|山下|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|
中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|
村田|上野|永田|滝口|菅原|渡部|水野|市川|平田|吉川|飯田|松村|高野|川口|西川|北村|服部|関口|川崎|星野|大西|秋山|岩田|本田|川村|土屋|樋口|永井|山内|馬場|松下|大島|浜田|久保田|松浦|大久保|石原|山中|西田|大石|須藤|野田|萩原|片山|川上|小池|杉山|増田|小島|平野|大塚|千葉|久保|松井|岩崎|桜井|木下|野口|松尾|菊地|野村|新井`.replace(
    /\n/g,
    '',
  );
const KOREAN = '[김이박최정강조윤장임한오서신권황안송류유홍]';

/** Chinese, Japanese and Korean names, by what they begin with, as the source of a pattern. */
export const FAMILY_NAMES = [
  `(?:${JAPANESE})[\\p{Lo}ー]{1,4}`,
  `(?:${CHINESE})\\p{sc=Han}{1,2}`,
  `${KOREAN}\\p{sc=Hang}{1,2}`,
].join('|');

/** Those of Japanese people that are no other words, likewise. */
export const JAPANESE_FAMILIES = JAPANESE.split('|')
  .filter((name) => name.length > 1)
  .join('|');

/** Given names in Korean, of two syllables that most have; other words are called so, too. */
export const KOREAN_GIVEN =
  /^[민지서현준윤은영수진우성재경정희혜미상동태승주연유예하시도건호선인규기찬다나가소세중종창병범광남대무문명보석순숙용원형혁효한해채아라][민현준윤은영수진우성경희혜미연주원호훈철석용선인규찬빈아림린솔슬결율근범혁형환헌태욱식섭숙순옥지서정하나라]$/;
