package vn.chungtay.organisations;

import java.util.List;
import java.util.UUID;

/**
 * What another room has against organisations that a file is about to end: asked before anything of it is written, so that the file can name
 * its rows. Whatever else stands against an end is said when it is told of ({@link OrganisationsEnded}), and undoes all of it.
 */
public interface EndHindrances {

    List<Hindrance> against(OrganisationsEnded wanted);

    /**
     * Why one cannot end like this.
     *
     * @param ofReplacement whether it is the school that was named to take its places among the pilot schools that does not fit
     * @param code the reason, with what fills its sentence
     */
    record Hindrance(UUID organisation, boolean ofReplacement, String code, List<Object> arguments) {}
}
