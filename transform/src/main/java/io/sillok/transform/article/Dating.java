package io.sillok.transform.article;

import java.util.List;

/**
 * When an article appeared and changed, as it is written in its various places, the better place first.
 *
 * @param published in the page's metadata
 * @param modified in the page's metadata
 * @param publishedShown in lines that readers see
 * @param modifiedShown in lines that readers see
 */
public record Dating(
        List<String> published, List<String> modified, List<String> publishedShown, List<String> modifiedShown) {
    public static final Dating NONE = new Dating(List.of(), List.of(), List.of(), List.of());

    public Dating {
        published = List.copyOf(published);
        modified = List.copyOf(modified);
        publishedShown = List.copyOf(publishedShown);
        modifiedShown = List.copyOf(modifiedShown);
    }
}
