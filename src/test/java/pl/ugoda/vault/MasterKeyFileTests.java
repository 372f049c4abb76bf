package pl.ugoda.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.kernel.OrganizationId;

class MasterKeyFileTests {
    private static final KeyContext CONTEXT = new KeyContext(OrganizationId.next(), KeyPurpose.CONTENT);

    @TempDir
    Path directory;

    @Test
    void isMadeOnTheFirstStartForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("keys/master.key");

        var wrapped = MasterKeyFile.readOrCreate(file).wrap(Primitives.fresh(KeyPurpose.CONTENT), CONTEXT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKeyFile.readOrCreate(file).unwrap(wrapped, CONTEXT).size())
                .isOne();
    }

    @Test
    void isRefusedWhenOthersMayReadIt() throws IOException {
        Path file = directory.resolve("master.key");
        var made = MasterKeyFile.readOrCreate(file);
        assertThat(made).isNotNull();
        assertThat(Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----")))
                .exists();

        assertThatThrownBy(() -> MasterKeyFile.readOrCreate(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void saysWhichFileIsWrongAndNeverWhatIsInIt() throws IOException {
        Path file = directory.resolve("master.key");
        var made = MasterKeyFile.readOrCreate(file);
        assertThat(made).isNotNull();
        assertThat(Files.writeString(file, "c2hvcnQ=")).exists();

        assertThatThrownBy(() -> MasterKeyFile.readOrCreate(file))
                .hasMessageContaining("master.key")
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void aNewFirstLineWrapsAndTheOldLineStillOpens() throws IOException {
        Path file = directory.resolve("master.key");
        var before = MasterKeyFile.readOrCreate(file).wrap(Primitives.fresh(KeyPurpose.CONTENT), CONTEXT);
        String newKey = Base64.getEncoder().encodeToString(new byte[MasterKey.LENGTH]);
        assertThat(Files.writeString(file, newKey + "\n" + Files.readString(file)))
                .exists();

        var both = MasterKeyFile.readOrCreate(file);

        assertThat(both.unwrap(before, CONTEXT).size()).isOne();
        var after = both.wrap(Primitives.fresh(KeyPurpose.CONTENT), CONTEXT);
        assertThat(Files.writeString(file, newKey)).exists();
        assertThat(MasterKeyFile.readOrCreate(file).unwrap(after, CONTEXT).size())
                .isOne();
    }

    @Test
    void anotherMasterKeyOpensNothingAndSaysSo() {
        var wrapped = MasterKeyFile.readOrCreate(directory.resolve("one.key"))
                .wrap(Primitives.fresh(KeyPurpose.CONTENT), CONTEXT);
        var other = MasterKeyFile.readOrCreate(directory.resolve("other.key"));

        assertThatThrownBy(() -> other.unwrap(wrapped, CONTEXT))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("UGODA_MASTER_KEY_FILE");
    }
}
