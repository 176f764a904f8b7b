package vn.chungtay.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.testing.DatabaseResource;

/** The service's own role in the database: whoever takes the service over has no more than what the migrations granted. */
@QuarkusTest
class DatabaseRoleTest {

    @Test
    void ownsNothing() {
        assertThat(asService("""
                select 'relation ' || c.oid::regclass from pg_class c where c.relowner = current_user::regrole
                union all select 'function ' || p.oid::regprocedure from pg_proc p where p.proowner = current_user::regrole
                union all select 'schema ' || n.nspname from pg_namespace n where n.nspowner = current_user::regrole
                union all select 'type ' || t.typname from pg_type t where t.typowner = current_user::regrole
                union all select 'database ' || d.datname from pg_database d where d.datdba = current_user::regrole""")).isEmpty();
    }

    @Test
    void isNobodyInTheCluster() {
        assertThat(asService("""
                select rolname from pg_roles where rolname = current_user
                    and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                union all select roleid::regrole::text from pg_auth_members where member = current_user::regrole""")).isEmpty();
    }

    @Test
    void mayChangeNoTableButItsRows() {
        assertThat(asService("""
                select t.tablename || ' ' || p from pg_tables t, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p
                where t.schemaname = 'public' and has_table_privilege(current_user, 'public.' || quote_ident(t.tablename), p)""")).isEmpty();
    }

    /** What was done and what was counted on a day is written once: no row of it is changed or taken away. */
    @Test
    void cannotRewriteWhatHappened() {
        assertThat(asService("""
                select t.tablename || ' ' || p from pg_tables t, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
                where t.schemaname = 'public' and (t.tablename = 'record_transition' or t.tablename like 'audit%')
                    and has_table_privilege(current_user, 'public.' || quote_ident(t.tablename), p)
                union all select t.tablename || ' ' || p from pg_tables t, unnest(array['INSERT', 'UPDATE', 'DELETE']) p
                where t.schemaname = 'public' and t.tablename in ('flyway_schema_history', 'organisation_ancestor')
                    and has_table_privilege(current_user, 'public.' || quote_ident(t.tablename), p)""")).isEmpty();
    }

    /** What it may have done by the owner's functions is what their authors meant: none of them looks for tables where a caller says. */
    @Test
    void borrowsTheOwnersRightsOnlyByFunctionsWithAPathOfTheirOwn() {
        assertThat(asService("""
                select p.oid::regprocedure::text from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace
                    and not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create function mine() returns int language sql as 'select 1'",
                "create extension dblink",
                "alter table pairing add column mine int",
                "alter table organisation_version disable trigger all",
                "alter table record_transition owner to current_user",
                "drop table keycloak_task",
                "truncate record_transition",
                "update record_transition set person_name = 'x'",
                "delete from record_transition",
                "insert into organisation_ancestor select * from organisation_ancestor limit 0",
                "insert into keycloak_task (organisation_id, due_on) select id, now() from organisation limit 0",
                "select derive_ancestors('{}')",
                "delete from flyway_schema_history",
                "set role chungtay_owner",
                "create role mine",
                "copy pairing to program 'cat'",
                "select pg_read_file('/etc/passwd')"
            })
    void cannot(String statement) throws SQLException {
        try (Connection service = DatabaseResource.asService();
                Statement trying = service.createStatement()) {
            assertThatThrownBy(() -> trying.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private static List<String> asService(String sql) {
        try (Connection service = DatabaseResource.asService();
                PreparedStatement statement = service.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
