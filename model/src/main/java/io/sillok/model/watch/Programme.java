package io.sillok.model.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project, fund, bid or agreement that moves through stages.
 *
 * @param id lower-case words joined by hyphens
 * @param pillar infrastructure, talent, companies, funding, space, commercialisation or partnership
 * @param names by language
 * @param aliases further names, of any language
 * @param owner id of the entity responsible, or null
 * @param stages in the order in which they follow each other, e.g. announced, bidding, awarded, running, completed
 * @param indicators ids of the indicators that measure it
 */
public record Programme(
        String id,
        String pillar,
        Map<String, String> names,
        List<String> aliases,
        @Nullable String owner,
        List<String> stages,
        List<String> indicators) {}
