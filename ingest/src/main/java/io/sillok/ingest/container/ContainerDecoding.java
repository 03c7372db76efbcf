package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An archive while it is decoded, member by member. Closing it takes away the members' bytes. */
final class ContainerDecoding<T> extends Decoding<T> {
    /** What has more is nothing but damage, and would fill the quarantine. */
    private static final int MOST_UNREADABLE = 10_000;

    private final Delivery delivery;
    private final Choice<T> choice;
    private final Budget budget;
    private final Spool spool;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final String mediaType;
    private @Nullable Inner<T> inner;
    private int unreadables;

    /**
     * A container within others.
     *
     * @param path of it within the delivery; empty for the delivery itself
     * @param address that it was fetched from, or null
     */
    private record Level(
            Container container, String path, @Nullable String address) {
        String path(String name) {
            return path.isEmpty() || name.isEmpty() ? path + name : path + "!/" + name;
        }
    }

    /** A member while it is decoded; its records are dropped where it will not be read to its end. */
    private record Inner<T>(Decoding<T> decoding, Content content, Placing placing, boolean dropped) {}

    ContainerDecoding(Delivery delivery, Container outer, Choice<T> choice, Budget budget, Spool spool) {
        this.delivery = delivery;
        this.choice = choice;
        this.budget = budget;
        this.spool = spool;
        this.mediaType = outer.mediaType();
        levels.push(new Level(outer, "", null));
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public @Nullable String charset() {
        return null; // each member has its own
    }

    @Override
    protected boolean advance() throws IOException {
        Inner<T> reading = inner;
        if (reading != null) {
            step(reading);
            return true;
        }
        Level level = levels.peek();
        if (level == null) {
            return false;
        }
        Part part = level.container().next();
        if (part == null) {
            levels.pop();
        } else if (part instanceof Part.LeftOut leftOut) {
            leftOut(leftOut.count());
        } else if (part instanceof Part.Unreadable unreadable) {
            if (++unreadables > MOST_UNREADABLE) {
                refuse(finding(
                        level,
                        Part.Trouble.bomb(
                                unreadable.trouble().name(),
                                "more than %d members cannot be read".formatted(MOST_UNREADABLE))));
                return false;
            }
            reject(finding(level, unreadable.trouble()), unreadable.raw());
        } else if (part instanceof Part.Remark remark) {
            note(finding(level, remark.trouble()));
        } else if (part instanceof Part.Stop stop) {
            refuse(finding(level, stop.trouble()));
            return false;
        } else if (part instanceof Part.Member member) {
            open(level, member);
        }
        return true;
    }

    private void open(Level level, Part.Member member) throws IOException {
        String path = level.path(member.name());
        String address = member.address() == null ? level.address() : member.address();
        Delivery delivered = new Delivery(
                name(level, member), member.content(), member.charset(), member.mediaType(), delivery.options());
        if (Signature.of(member.content()).holdsOthers()) {
            if (levels.size() == budget.caps().depth()) {
                reject(
                        new Finding(
                                "archive_too_deep",
                                Severity.ERROR,
                                delivery.name(),
                                path,
                                "archives stand within each other more than %d deep"
                                        .formatted(budget.caps().depth()),
                                null,
                                "Unpack the inner ones and have them delivered by themselves"),
                        head(member.content()));
                return;
            }
            ContainerDecoder.container(delivered, budget, spool)
                    .ifPresent(container -> levels.push(new Level(container, path, address)));
            return;
        }
        Optional<? extends Decoder<T>> decoder = choice.of(delivered);
        if (decoder.isPresent()) {
            boolean dropped = decoder.get().givesNothing(delivered);
            Decoding<T> decoding = decoder.get().open(delivered);
            inner = new Inner<>(
                    decoding,
                    member.content(),
                    new Placing(path, address, decoding.charset() == null ? "UTF-8" : decoding.charset()),
                    dropped);
        } else if (member.chosen()) {
            reject(
                    new Finding(
                            "format_unknown",
                            Severity.ERROR,
                            delivery.name(),
                            path,
                            "nothing that the source delivers looks like this",
                            "a format of docs/formats.md that fits the source's kind",
                            "Have it left out of the archive, or correct the source's kind"),
                    head(member.content()));
        } else {
            leftOut(1);
        }
    }

    /** What a reader sees: the path, so that a file's ending can say something, and the delivery in front of it. */
    private String name(Level level, Part.Member member) {
        String path = level.path(member.name());
        String name = path.isEmpty() ? delivery.name() : delivery.name() + "!/" + path;
        boolean packed = member.name().isEmpty() && name.regionMatches(true, name.length() - 3, ".gz", 0, 3);
        return packed ? name.substring(0, name.length() - 3) : name;
    }

    private void step(Inner<T> reading) throws IOException {
        Decoded<T> step = reading.decoding().next();
        Placing placing = reading.placing();
        if (step == null) {
            reading.decoding().close();
            inner = null;
        } else if (step instanceof Decoded.Read<T> read) {
            if (reading.dropped()) {
                leftOut(1);
            } else {
                read(placing.place(read.value()), read.raw());
            }
        } else if (step instanceof Decoded.Rejected<T> rejected) {
            reject(placed(placing, rejected.finding()), rejected.raw());
        } else if (step instanceof Decoded.Noted<T> noted) {
            note(placed(placing, noted.finding()));
        } else if (step instanceof Decoded.LeftOut<T> left) {
            leftOut(left.records());
        } else if (step instanceof Decoded.Refused<T> refused) {
            reject(placed(placing, refused.finding()), head(reading.content()));
        }
    }

    private Finding placed(Placing placing, Finding finding) {
        String pointer = placing.pointer(finding.pointer());
        return new Finding(
                finding.code(),
                finding.severity(),
                delivery.name(),
                // a record's finding never stands for the delivery as a whole
                pointer.isEmpty() ? "unpacked" : pointer,
                finding.problem(),
                finding.expected(),
                finding.nextStep());
    }

    private Finding finding(Level level, Part.Trouble trouble) {
        String path = level.path(trouble.name());
        return new Finding(
                trouble.code(),
                trouble.severity(),
                delivery.name(),
                path.isEmpty() ? "unpacked" : path,
                trouble.problem(),
                trouble.expected(),
                trouble.next());
    }

    private static Raw head(Content content) throws IOException {
        return Raw.of(content.range(0, ZipContainer.HEAD));
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            Inner<T> reading = inner;
            if (reading != null) {
                reading.decoding().close();
            }
        }
    }
}
