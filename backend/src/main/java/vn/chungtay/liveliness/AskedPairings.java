package vn.chungtay.liveliness;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chungtay.pairings.PairingFilter;

/** Pairings whose life is asked for: those open on the day, or one of them. */
public class AskedPairings extends PairingFilter {

    @QueryParam("pairing")
    @Parameter(description = "The id of a pairing.")
    public UUID pairing;
}
