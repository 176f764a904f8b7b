package vn.chungtay.organisations;

import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.Sql;

/** A part of the map between two meridians and two parallels, in degrees. */
record BoundingBox(double west, double south, double east, double north) {

    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,15})?";

    static BoundingBox of(String parameter, String text) {
        if (!text.matches(NUMBER + "(," + NUMBER + "){3}")) {
            throw Refusal.invalid(parameter, "BBOX_MALFORMED");
        }
        String[] sides = text.split(",");
        BoundingBox box = new BoundingBox(
                Double.parseDouble(sides[0]),
                Double.parseDouble(sides[1]),
                Double.parseDouble(sides[2]),
                Double.parseDouble(sides[3]));
        if (box.west > box.east || box.south > box.north) {
            throw Refusal.invalid(parameter, "BBOX_MALFORMED");
        }
        return box;
    }

    Sql holds(String version) {
        return Sql.of(
                "and " + version + ".longitude between ? and ? and " + version + ".latitude between ? and ?",
                west,
                east,
                south,
                north);
    }
}
