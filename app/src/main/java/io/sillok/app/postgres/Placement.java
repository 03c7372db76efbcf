package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Decides where the server's data stand and whom the server runs as. An ordinary user runs it as himself; root in a user namespace;
 * root without user namespaces as the data's owner, in a folder which that owner can reach.
 *
 * @param ourselves whom this process runs as
 * @param unshare the tool that makes a user namespace
 * @param setpriv the tool that changes the user
 * @param standIns folders below which data may stand that cannot stand in the home
 */
record Placement(Owner ourselves, String unshare, String setpriv, List<Path> standIns) {
    private static final String OR_ANOTHER_SERVER = ", or name another PostgreSQL in SILLOK_DB_URL";

    static Placement ofThisProcess() throws IOException {
        return new Placement(
                Owner.ourselves(),
                "unshare",
                "setpriv",
                List.of(Path.of("/var/lib/sillok"), Path.of("/var/tmp/sillok-root")));
    }

    /** Where the data of {@code home} stand; the same answer each time once there are any. */
    Layout layout(Path home, Progress progress) throws IOException {
        Files.createDirectories(home);
        Path real = home.toRealPath();
        Layout inHome = Layout.in(real);
        if (!ourselves.root()) {
            refuseForeign(inHome);
            return inHome;
        }
        if (Files.exists(inHome.cluster())) {
            return inHome;
        }
        String key = key(real);
        for (Path place : standIns) {
            Layout there = Layout.in(place.resolve(key));
            if (Files.exists(there.cluster())) {
                return there;
            }
        }
        if (namespaces() || reaches(servant(real), real)) {
            return inHome;
        }
        return standIn(real, key, progress);
    }

    /**
     * Whom the server of {@code layout} runs as. Call it with the start lock held and no server running: data of root's are given away
     * where root has no other means.
     */
    Account account(Layout layout) throws IOException {
        if (!ourselves.root()) {
            return new Account.Self();
        }
        boolean exists = Files.exists(layout.cluster());
        Owner owner = exists ? Owner.of(layout.cluster()) : ourselves;
        if (owner.root() && namespaces()) {
            return new Account.Namespace(unshare);
        }
        Owner servant = owner.root() ? servant(layout.base()) : owner;
        Account.Other account = new Account.Other(setpriv, servant.uid(), servant.gid());
        if (!Tool.succeeds(account.command(List.of("true")))) {
            throw new PostgresUnavailable(
                    layout.base(),
                    "PostgreSQL does not run as root, and neither '%s -U' nor '%s --reuid' works here"
                            .formatted(unshare, setpriv),
                    "util-linux, and user namespaces or the right to change the user",
                    "Run the command as an ordinary user, install util-linux, allow user namespaces"
                            + OR_ANOTHER_SERVER,
                    null);
        }
        if (!reaches(servant, layout.base())) {
            throw new PostgresUnavailable(
                    layout.base(),
                    "user namespaces are off, so PostgreSQL runs as user %d, who may not pass through this folder's parents"
                            .formatted(servant.uid()),
                    "a folder that everybody may pass through (chmod o+x), or user namespaces",
                    "Move the folder to such a place and set SILLOK_HOME to it" + OR_ANOTHER_SERVER,
                    null);
        }
        return account;
    }

    /** The tools are asked anew each time: it takes milliseconds, and a container's rights can change between two runs. */
    private boolean namespaces() {
        return Tool.succeeds(new Account.Namespace(unshare).command(List.of("true")));
    }

    private static Owner servant(Path folder) throws IOException {
        Owner owner = Owner.of(folder);
        return owner.root() ? Owner.NOBODY : owner;
    }

    private boolean reaches(Owner owner, Path folder) {
        return Tool.succeeds(
                new Account.Other(setpriv, owner.uid(), owner.gid()).command(List.of("test", "-x", folder.toString())));
    }

    private Layout standIn(Path home, String key, Progress progress) throws IOException {
        List<String> refusals = new ArrayList<>();
        for (Path place : standIns) {
            Path base = place.resolve(key);
            try {
                Files.createDirectories(base);
                for (Path folder : List.of(place, base)) {
                    // anybody may make a folder below /var/tmp: one that is not root's own is not to be trusted
                    if (!Owner.of(folder).root()) {
                        throw new IOException(folder + " belongs to somebody else");
                    }
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                Files.writeString(base.resolve("README"), "The database of " + home + "\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                refusals.add(e.getMessage() == null ? e.toString() : e.getMessage());
                continue;
            }
            if (reaches(Owner.NOBODY, base)) {
                progress.say(("[%s] user namespaces are off and others may not pass through this folder's parents; "
                                + "the database is kept in %s instead")
                        .formatted(home, base));
                return Layout.in(base);
            }
            refusals.add(base + " cannot be reached by user " + Owner.NOBODY.uid());
        }
        throw new PostgresUnavailable(
                home,
                "no folder for the database: user namespaces are off, other users cannot reach this one, and "
                        + String.join("; ", refusals),
                "setpriv (util-linux) and a folder that everybody may pass through",
                "Set SILLOK_HOME to such a folder, run as an ordinary user" + OR_ANOTHER_SERVER,
                null);
    }

    private void refuseForeign(Layout layout) throws IOException {
        if (Files.exists(layout.cluster())) {
            Owner owner = Owner.of(layout.cluster());
            if (owner.uid() != ourselves.uid()) {
                throw new PostgresUnavailable(
                        layout.cluster(),
                        "the database belongs to user " + owner.uid(),
                        "one of user %d, who runs this command".formatted(ourselves.uid()),
                        "Run the command as that user, or set SILLOK_HOME to a folder of your own",
                        null);
            }
        }
    }

    private static String key(Path home) {
        CRC32 crc = new CRC32();
        crc.update(home.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }
}
