package io.sillok.transform.link;

import java.sql.SQLException;
import java.util.List;

/** The articles that are no copies, to be asked which of them an article may repeat. */
interface Originals {
    /** Those that share bands with it within the window of days, the most alike first; only a few of very many. */
    List<CopyText> like(CopyText text) throws SQLException;

    /** Those of the same outlet that a headline with an update's mark may belong to, latest first. */
    List<CopyText> before(CopyText update) throws SQLException;

    void add(CopyText original) throws SQLException;

    /** Takes one away that turned out to be a copy. */
    void remove(CopyText original) throws SQLException;

    /** The article of this id. */
    CopyText text(String id) throws SQLException;
}
