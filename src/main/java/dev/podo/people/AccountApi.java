package dev.podo.people;

import dev.podo.text.Messages;
import dev.podo.text.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Accounts for programs. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
class AccountApi {

    record NewAccount(String name, String password, String language) {}

    record AccountView(String id, String name, String language, String role) {

        static AccountView of(Learner learner) {
            String role = learner.instructor() ? Account.INSTRUCTOR : Account.LEARNER;
            return new AccountView(
                    learner.id(), learner.name(), learner.language().code(), role);
        }
    }

    private final CreateAccount createAccount;
    private final CurrentLearner current;

    AccountApi(CreateAccount createAccount, CurrentLearner current) {
        this.createAccount = createAccount;
        this.current = current;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign up")
    @APIResponse(responseCode = "201", description = "The account exists now; Location names it")
    @APIResponse(responseCode = "403", description = "Sign-up is closed on this server")
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "422", description = "A field is missing, wrong or unknown")
    public RestResponse<AccountView> create(NewAccount account) {
        var typed = account == null ? new NewAccount(null, null, null) : account;
        var result = createAccount.create(typed.name(), typed.password(), typed.language());
        if (result instanceof CreateAccount.Created created) {
            return ResponseBuilder.create(RestResponse.Status.CREATED, AccountView.of(created.learner()))
                    .location(URI.create("/api/accounts/me"))
                    .build();
        }
        throw problem(result);
    }

    @GET
    @Path("/me")
    @RolesAllowed({Account.LEARNER, Account.INSTRUCTOR})
    @Operation(summary = "My own account")
    public AccountView me() {
        return AccountView.of(current.find().orElseThrow());
    }

    private static Problem problem(CreateAccount.Result refused) {
        if (refused instanceof CreateAccount.NameTaken taken) {
            return new Problem(409, "name-taken", Messages.text("people_name_taken", taken.name()));
        }
        if (refused instanceof CreateAccount.Faulty faulty) {
            List<Map<String, Object>> errors = faulty.faults().stream()
                    .map(fault -> Map.<String, Object>of("field", fault.field(), "message", fault.message()))
                    .toList();
            return new Problem(422, "invalid-fields", Messages.text("people_invalid")).with("errors", errors);
        }
        return new Problem(403, "sign-up-closed", Messages.text("people_closed"));
    }
}
