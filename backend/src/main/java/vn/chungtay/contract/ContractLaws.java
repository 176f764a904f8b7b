package vn.chungtay.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.chungtay.files.Imports;

/**
 * Writes into the contract what the laws of the house do for every operation, so that no operation has to repeat it: who may sign in how,
 * the errors and their form, entity tags, dry runs, repeats, traces.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractLaws implements OASFilter {

    private static final String PAGE = "#/components/schemas/Page";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // Wherever it is served: the same origin as the browser's application.
        contract.setServers(List.of(OASFactory.createServer().url("/")));
        // Its name and the rest of the contract's head stand in application.properties.
        contract.setInfo(
                OASFactory.createInfo().license(OASFactory.createLicense().identifier("Apache-2.0")));
        addWaysIn(contract);
        addParameters(contract);
        ContractExamples examples = new ContractExamples(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    describe(path, method, operation);
                    examples.show(operation);
                }));
    }

    /** One after the other: a map without an order would write the contract differently from build to build. */
    private static void addWaysIn(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        "session",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("q_session")
                                .description(
                                        "The browser's session, begun at /login; where TLS is, the name begins with __Host-."))
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("A bearer token of the realm, by client credentials.")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl("/auth/realms/chungtay/protocol/openid-connect/token")
                                                .scopes(Map.of()))));
    }

    private static void addParameters(OpenAPI contract) {
        contract.getComponents()
                .addHeader(
                        "Trace",
                        header("W3C Trace Context: the trace you sent, or a new one. Problems name it as traceId.")
                                .example("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .addHeader(
                        "Self",
                        OASFactory.createHeader()
                                .description(
                                        "Of a file: the address that gives its rows again; absent where it is longer than 8,000 characters. A workbook also names it on its last sheet; in a CSV it would be taken for a row.")
                                .schema(string())
                                .example(
                                        "<https://chungtay.example/api/v1/session-reports?standing=COUNTED>; rel=\"self\""))
                .addParameter(
                        "AcceptLanguage",
                        OASFactory.createParameter()
                                .name("Accept-Language")
                                .in(Parameter.In.HEADER)
                                .description("vi (default) or en: the language of problems, of reasons and of files.")
                                .schema(string())
                                .example("vi"))
                .addParameter(
                        "IfNoneMatch",
                        OASFactory.createParameter()
                                .name("If-None-Match")
                                .in(Parameter.In.HEADER)
                                .description("The ETag you have; 304 when it still holds.")
                                .schema(string())
                                .example("\"3-9f86d081884c7d65\""))
                .addParameter(
                        "IdempotencyKey",
                        OASFactory.createParameter()
                                .name(RequestBodies.KEY)
                                .in(Parameter.In.HEADER)
                                .description(
                                        "Your own mark of this request. A repeat with it has no second effect: for 24 hours it gets the first answer again, byte for byte.")
                                .schema(string().maxLength(RequestBodies.LONGEST_KEY))
                                .example("1f0c6a52-6f0e-4c39-9e0e-0d8f5b1c2a77"))
                .addParameter(
                        "Count",
                        OASFactory.createParameter()
                                .name(RequestLaws.COUNT)
                                .in(Parameter.In.QUERY)
                                .description(
                                        "capped: the answer says how many rows match, counted up to 1,000. A list as CSV or XLSX (Accept) has all its rows, whatever pageSize says. "
                                                + "CSV is for programs: values are the codes of this contract, days yyyy-mm-dd. "
                                                + "XLSX is for people: choices and truths are words in the language of Accept-Language, days are dates.")
                                .schema(string().addEnumeration(RequestLaws.CAPPED)))
                .addParameter(
                        "Partial",
                        OASFactory.createParameter()
                                .name(RequestLaws.PARTIAL)
                                .in(Parameter.In.QUERY)
                                .description("true: the sound rows are written even when others have problems.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.BOOLEAN)
                                        .defaultValue(false)))
                .addParameter(
                        "ValidateOnly",
                        OASFactory.createParameter()
                                .name("validateOnly")
                                .in(Parameter.In.QUERY)
                                .description("true: same permissions, same errors, no effect.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.BOOLEAN)
                                        .defaultValue(false)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean read = READS.contains(method);
        if (!open) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("token"),
                    OASFactory.createSecurityRequirement().addScheme("session")));
        }
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/AcceptLanguage"));
        APIResponses responses = operation.getResponses();
        problem(
                responses,
                "400",
                "The request is not right: an unknown or malformed parameter or field; errors names each.");
        if (!open) {
            problem(responses, "401", "Not signed in, or the token is not good.");
            problem(responses, "403", "Not allowed to this caller.");
        }
        if (path.contains("{")) {
            problem(responses, "404", "No such record, or outside the caller's scope.");
        } else if (responses.getAPIResponse("201") != null) {
            problem(responses, "404", "The id is that of a record outside the caller's scope.");
        }
        if (read) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IfNoneMatch"));
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("What the caller has still holds.")
                            .headers(headersOf(responses, "200")));
        } else {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/ValidateOnly"));
            problem(responses, "409", "Another record, or the state of this one, stands against it.");
            problem(responses, "413", "The body is too large: JSON may have 1 MB, a file 64 MB.");
            problem(responses, "415", "The body is not in a format that is taken.");
        }
        if (method == HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IdempotencyKey"));
            problem(responses, "422", "The Idempotency-Key came with another request before.");
        }
        describeFiles(path, method, operation);
        List<Parameter> versions = operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .toList();
        versions.forEach(
                parameter -> parameter.setDescription(
                        "The etag of the record as it was read. * would be true of any version, and says of none that it was seen: 428."));
        if (!versions.isEmpty()) {
            problem(responses, "412", "The record has changed since it was read.");
            problem(responses, "428", "If-Match is missing, or is * and so names no version.");
        }
        problem(responses, "406", "Not in this format.");
        problem(responses, "429", "Asked too often.");
        responses
                .getAPIResponse("429")
                .addHeader(
                        "Retry-After",
                        header("The seconds to wait.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        problem(responses, "500", "An error of ours.");
        problem(responses, "503", "Not available right now.");
        APIResponse created = responses.getAPIResponse("201");
        if (created != null) {
            created.addHeader("Location", header("The address of the new record."));
            if (responses.getAPIResponse("200") == null) {
                responses.addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("With validateOnly: what would be made.")
                                .content(created.getContent()));
            }
        }
        for (String success : List.of("200", "201", "304")) {
            APIResponse response = responses.getAPIResponse(success);
            if (response != null && (read || !versions.isEmpty() || created != null)) {
                response.addHeader("ETag", header("The entity tag: the record's version, and a hash."));
            }
        }
        responses
                .getAPIResponses()
                .values()
                .forEach(response -> response.addHeader(
                        Traces.HEADER, OASFactory.createHeader().ref("#/components/headers/Trace")));
        if (!open) {
            responses
                    .getAPIResponse("401")
                    .addHeader("WWW-Authenticate", header("How to sign in: Bearer, with a token of the realm."));
        }
        describeList(operation);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).required(true).schema(string());
    }

    /** What answers with a page can be counted, and had as a file. */
    private static void describeList(Operation operation) {
        APIResponse page = operation.getResponses().getAPIResponse("200");
        MediaType json = page == null || page.getContent() == null
                ? null
                : page.getContent().getMediaType(ContractExamples.JSON);
        if (json == null
                || json.getSchema() == null
                || json.getSchema().getRef() == null
                || !json.getSchema().getRef().startsWith(PAGE)) {
            return;
        }
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Count"));
        files().getMediaTypes().forEach(page.getContent()::addMediaType);
        // A file is written while it is read: nothing is known of the whole before it is sent.
        page.getHeaders().get("ETag").setRequired(false);
        page.addHeader("Content-Disposition", fileName());
        page.addHeader("Link", OASFactory.createHeader().ref("#/components/headers/Self"));
    }

    /** An import takes a file of either kind, its template gives one. */
    private static void describeFiles(String path, HttpMethod method, Operation operation) {
        if (path.endsWith("/imports") && !READS.contains(method)) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Partial"));
            operation
                    .getRequestBody()
                    .description(
                            "A heading, then a row for each record. Choices by their code or by their word, Vietnamese or English, as exports to XLSX have it.")
                    .content(files())
                    .required(true);
        } else if (path.endsWith("/files/{part}") && method == HttpMethod.PUT) {
            operation
                    .getRequestBody()
                    .description("A heading, then a row for each record, as the import of the same records has it.")
                    .content(files())
                    .required(true);
        } else if (path.endsWith("/imports/template")) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .content(files())
                    .addHeader("Content-Disposition", fileName());
        }
    }

    private static Header fileName() {
        return OASFactory.createHeader().description("Of a file: its name.").schema(string());
    }

    private static Content files() {
        return OASFactory.createContent()
                .addMediaType(Imports.CSV, OASFactory.createMediaType().schema(string()))
                .addMediaType(Imports.XLSX, OASFactory.createMediaType().schema(string().format("binary")));
    }

    /** Those that the operation itself says its answer carries. */
    private static Map<String, Header> headersOf(APIResponses responses, String status) {
        APIResponse own = responses.getAPIResponse(status);
        return own == null || own.getHeaders() == null ? null : new LinkedHashMap<>(own.getHeaders());
    }

    private static void problem(APIResponses responses, String status, String description) {
        responses.addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .headers(headersOf(responses, status))
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(PROBLEM)))));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
