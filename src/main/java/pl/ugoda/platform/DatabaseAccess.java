package pl.ugoda.platform;

/** Where the database is and the three roles that use it. Its text form shows no password. */
public record DatabaseAccess(String url, Login app, Login owner, Login maintenance) {
    /** One role: {@code ugoda_app} serves, {@code ugoda_owner} migrates, {@code ugoda_maintenance} backs up and restores. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
