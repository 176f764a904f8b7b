// Names as Viet Nam has them: provinces are real, everything below them is made of the syllables that such names are made of, and
// repeats itself as it does in the country. Schools are named after their commune or after a person, a flower, a bird.

/** The 62 provinces and cities of before July 2025 beside Hanoi, each with the middle of its map. */
export const provinces = [
  ["Hà Giang", 22.8, 104.98], ["Cao Bằng", 22.67, 106.26], ["Bắc Kạn", 22.15, 105.83], ["Tuyên Quang", 21.82, 105.21],
  ["Lào Cai", 22.34, 104.15], ["Điện Biên", 21.39, 103.02], ["Lai Châu", 22.39, 103.46], ["Sơn La", 21.33, 103.91],
  ["Yên Bái", 21.72, 104.9], ["Hòa Bình", 20.82, 105.34], ["Thái Nguyên", 21.59, 105.85], ["Lạng Sơn", 21.85, 106.76],
  ["Quảng Ninh", 21.01, 107.29], ["Bắc Giang", 21.27, 106.19], ["Phú Thọ", 21.32, 105.4], ["Vĩnh Phúc", 21.31, 105.6],
  ["Bắc Ninh", 21.19, 106.08], ["Hải Dương", 20.94, 106.33], ["Hải Phòng", 20.86, 106.68], ["Hưng Yên", 20.65, 106.05],
  ["Thái Bình", 20.45, 106.34], ["Hà Nam", 20.54, 105.91], ["Nam Định", 20.43, 106.16], ["Ninh Bình", 20.25, 105.97],
  ["Thanh Hóa", 19.81, 105.78], ["Nghệ An", 18.67, 105.69], ["Hà Tĩnh", 18.34, 105.9], ["Quảng Bình", 17.47, 106.6],
  ["Quảng Trị", 16.75, 107.19], ["Thừa Thiên Huế", 16.46, 107.59], ["Đà Nẵng", 16.05, 108.2], ["Quảng Nam", 15.57, 108.47],
  ["Quảng Ngãi", 15.12, 108.8], ["Bình Định", 13.78, 109.22], ["Phú Yên", 13.09, 109.3], ["Khánh Hòa", 12.25, 109.19],
  ["Ninh Thuận", 11.57, 108.99], ["Bình Thuận", 10.93, 108.1], ["Kon Tum", 14.35, 108.0], ["Gia Lai", 13.98, 108.0],
  ["Đắk Lắk", 12.67, 108.05], ["Đắk Nông", 12.0, 107.69], ["Lâm Đồng", 11.94, 108.44], ["Bình Phước", 11.75, 106.72],
  ["Tây Ninh", 11.31, 106.1], ["Bình Dương", 11.17, 106.65], ["Đồng Nai", 10.95, 106.82], ["Bà Rịa - Vũng Tàu", 10.5, 107.17],
  ["Thành phố Hồ Chí Minh", 10.78, 106.7], ["Long An", 10.54, 106.41], ["Tiền Giang", 10.36, 106.36], ["Bến Tre", 10.24, 106.38],
  ["Trà Vinh", 9.95, 106.34], ["Vĩnh Long", 10.25, 105.97], ["Đồng Tháp", 10.46, 105.63], ["An Giang", 10.39, 105.44],
  ["Kiên Giang", 10.01, 105.08], ["Cần Thơ", 10.03, 105.78], ["Hậu Giang", 9.78, 105.47], ["Sóc Trăng", 9.6, 105.97],
  ["Bạc Liêu", 9.29, 105.72], ["Cà Mau", 9.18, 105.15],
];

const firstSyllables =
  "Tân Phú Bình An Hòa Long Thanh Vĩnh Đông Tây Nam Bắc Xuân Kim Hồng Quang Minh Thượng Hạ Đại Yên Mỹ Phước Thạnh Hưng Lộc Ngọc Cẩm Trung Liên".split(" ");
const secondSyllables =
  "Bình Phú Hòa Thành Lập Tiến Sơn Hải Lâm Giang Thịnh Hưng Lộc Mỹ Yên Dương Châu Thủy Điền Khê Lĩnh Trạch Quý Đức Nghĩa Phong Lợi Hiệp Vân Hội".split(" ");

/** Names of communes; about as many as one province has use for. */
export const communeNames = firstSyllables.flatMap((first) => secondSyllables.filter((second) => second !== first).map((second) => `${first} ${second}`));

const ofChildren = "Hoa Sen,Hoa Mai,Hoa Hồng,Hoa Phượng,Hướng Dương,Sơn Ca,Họa Mi,Măng Non,Tuổi Thơ,Ánh Dương,Bình Minh,Vành Khuyên,Sao Mai,Rạng Đông".split(",");
const ofPeople = (
  "Kim Đồng,Lê Văn Tám,Võ Thị Sáu,Nguyễn Bá Ngọc,Lý Tự Trọng,Trần Quốc Toản,Nguyễn Du,Nguyễn Trãi,Quang Trung,Trần Phú,Lê Hồng Phong,Hùng Vương," +
  "Lê Lợi,Trần Hưng Đạo,Chu Văn An,Nguyễn Huệ,Lương Thế Vinh,Lê Quý Đôn,Phan Bội Châu,Phan Chu Trinh,Nguyễn Bỉnh Khiêm,Hai Bà Trưng,Nguyễn Viết Xuân,Tô Hiệu"
).split(",");

/** The kinds of schools: what the name begins with, the code's letters, the levels taught, how many of a thousand, pupils at least and about. */
export const schoolKinds = [
  ["Trường Mầm non", "MN", ["PRESCHOOL"], 355, 120, 420],
  ["Trường Tiểu học", "TH", ["PRIMARY"], 300, 180, 900],
  ["Trường THCS", "CS", ["LOWER_SECONDARY"], 230, 160, 800],
  ["Trường Tiểu học và THCS", "TC", ["PRIMARY", "LOWER_SECONDARY"], 45, 200, 700],
  ["Trường THPT", "PT", ["UPPER_SECONDARY"], 58, 500, 1200],
  ["Trường THCS và THPT", "CP", ["LOWER_SECONDARY", "UPPER_SECONDARY"], 5, 400, 900],
  ["Trung tâm GDNN-GDTX", "TX", ["CONTINUING"], 7, 150, 500],
];

/** What a school of a commune is called; the second of a kind in a commune has a number where the name is the commune's. */
export function schoolName([begins, letters], commune, number, draw) {
  if (draw.happens(0.62)) {
    return `${begins} ${commune}${number > 1 ? ` ${number}` : ""}`;
  }
  return `${begins} ${draw.pick(letters === "MN" ? ofChildren : ofPeople)}`;
}
