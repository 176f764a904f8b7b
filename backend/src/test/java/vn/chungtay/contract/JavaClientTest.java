package vn.chungtay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.chungtay.ApiClient;
import client.chungtay.ApiException;
import client.chungtay.ApiResponse;
import client.chungtay.api.MeApi;
import client.chungtay.api.OrganisationsApi;
import client.chungtay.api.PairingsApi;
import client.chungtay.model.OrganisationSummary;
import client.chungtay.model.PageOrganisationSummary;
import client.chungtay.model.Pairing;
import client.chungtay.model.PairingAction;
import client.chungtay.model.PairingStatus;
import client.chungtay.model.PairingTransition;
import client.chungtay.model.Problem;
import client.chungtay.model.ProposePairing;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Ids;
import vn.chungtay.testing.OrganisationFixtures;
import vn.chungtay.testing.OrganisationFixtures.Subtree;

/** A third party's story with the client that OpenAPI Generator makes for Java: sign in, read page by page, write, repeat, be refused. */
@QuarkusTest
class JavaClientTest {

    private Subtree near;
    private Subtree far;

    @BeforeEach
    void twoUnits() {
        near = OrganisationFixtures.inner("PRIMARY");
        far = OrganisationFixtures.outer("PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY");
    }

    @Test
    void asksWhoIsCalling() throws ApiException {
        var me = new MeApi(client(near.approver()))
                .getMe(MeApi.APIGetMeRequest.newBuilder().build());
        assertThat(me.getOrganisations()).singleElement().satisfies(mine -> assertThat(mine.getCode())
                .isEqualTo(near.unit()));
    }

    @Test
    void readsAListPageByPage() throws ApiException {
        OrganisationsApi directory = new OrganisationsApi(client(far.viewer()));
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            PageOrganisationSummary page = directory.listSchools(OrganisationsApi.APIListSchoolsRequest.newBuilder()
                    .unit(far.unit())
                    .pageSize(2)
                    .pageToken(next)
                    .build());
            assertThat(page.getItems()).hasSizeLessThanOrEqualTo(2);
            codes.addAll(
                    page.getItems().stream().map(OrganisationSummary::getCode).toList());
            next = page.getNextPageToken();
        } while (next != null);
        assertThat(codes).containsExactlyInAnyOrderElementsOf(far.schools());
    }

    @Test
    void proposesRepeatsAndIsAccepted() throws ApiException, JsonProcessingException {
        PairingsApi mine = new PairingsApi(client(near.approver()));
        UUID id = Ids.next();
        ProposePairing proposal =
                new ProposePairing().id(id).first(near.school()).second(far.school());
        assertThat(propose(mine, proposal, true).getStatusCode()).isEqualTo(200);
        ApiResponse<Pairing> made = propose(mine, proposal, false);
        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(made.getHeaders().get("location")).singleElement().asString().endsWith("/api/v1/pairings/" + id);
        assertThat(propose(mine, proposal, false).getData().getId()).isEqualTo(id);

        PairingsApi theirs = new PairingsApi(client(far.approver()));
        ApiException stale =
                catchThrowableOfType(ApiException.class, () -> step(theirs, id, "\"9\"", PairingAction.ACCEPT));
        assertThat(stale.getCode()).isEqualTo(412);
        Problem problem = theirs(stale);
        assertThat(problem.getCode()).isEqualTo("STALE");
        assertThat(problem.getDetail()).isNotBlank();

        Pairing seen = theirs.getPairing(
                PairingsApi.APIGetPairingRequest.newBuilder().id(id).build());
        Pairing accepted = step(theirs, id, '"' + seen.getEtag() + '"', PairingAction.ACCEPT);
        assertThat(accepted.getStatus()).isEqualTo(PairingStatus.ACTIVE);
    }

    @Test
    void isToldWhatIsWrong() throws JsonProcessingException {
        PairingsApi mine = new PairingsApi(client(near.approver()));
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> propose(mine, new ProposePairing().first(near.school()).second("KHONG-CO"), false));
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(theirs(refused).getErrors()).singleElement().satisfies(field -> {
            assertThat(field.getPointer()).isEqualTo("/second");
            assertThat(field.getCode()).isEqualTo("ORGANISATION_UNKNOWN");
        });
        ApiException unknown = catchThrowableOfType(ApiException.class, () -> new MeApi(client("x"))
                .getMe(MeApi.APIGetMeRequest.newBuilder().build()));
        assertThat(unknown.getCode()).isEqualTo(401);
    }

    private static ApiResponse<Pairing> propose(PairingsApi pairings, ProposePairing proposal, boolean dryRun)
            throws ApiException {
        return pairings.proposePairingWithHttpInfo(PairingsApi.APIProposePairingRequest.newBuilder()
                .proposePairing(proposal)
                .validateOnly(dryRun)
                .build());
    }

    private static Pairing step(PairingsApi pairings, UUID id, String etag, PairingAction action) throws ApiException {
        return pairings.transitionPairing(PairingsApi.APITransitionPairingRequest.newBuilder()
                .id(id)
                .pairingTransition(new PairingTransition().action(action))
                .ifMatch(etag)
                .build());
    }

    private static Problem theirs(ApiException refused) throws JsonProcessingException {
        return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + RestAssured.port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
