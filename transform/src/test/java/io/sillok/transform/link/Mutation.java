package io.sillok.transform.link;

import io.sillok.transform.link.NewsBase.News;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk does to a wire story before it prints it. */
enum Mutation {
    NOTHING {
        @Override
        void edit(Draft draft, Random random) {}
    },
    HEADLINE {
        @Override
        void edit(Draft draft, Random random) {
            draft.headline = pick(draft.language("지역 소식 한눈에", "In brief", "本地要闻"), random);
        }
    },
    BYLINE {
        @Override
        void edit(Draft draft, Random random) {
            draft.paragraphs.add(pick(
                    draft.language(
                            "예시용 기자 reporter@outlet.example|/예시용 기자",
                            "By Example Writer, reporter@outlet.example",
                            "（记者 例子）"),
                    random));
        }
    },
    SOURCE_LINE {
        @Override
        void edit(Draft draft, Random random) {
            String line = pick(
                    draft.language("[해솔=표본통신(예시)] |(해솔=표본통신) 예시용 기자 = ", "HAESOL (Sample Wire) - ", "（样本社海松电）"),
                    random);
            draft.paragraphs.set(0, line + draft.paragraphs.get(0));
        }
    },
    TRUNCATION {
        @Override
        void edit(Draft draft, Random random) {
            int kept = Math.max(2, (draft.paragraphs.size() + 1) / 2);
            while (kept < draft.paragraphs.size() && draft.length(kept) < 110) {
                kept++;
            }
            draft.keep(kept);
        }
    },
    REORDER {
        @Override
        void edit(Draft draft, Random random) {
            if (draft.paragraphs.size() > 2) {
                Collections.shuffle(draft.paragraphs.subList(1, draft.paragraphs.size()), random);
            }
        }
    },
    LEAD {
        @Override
        void edit(Draft draft, Random random) {
            String lead = draft.paragraphs.get(0);
            String begin = pick(
                    draft.language(
                            "지역에서 눈길을 끄는 일이 있었다. |앞서 알려진 대로다. ",
                            "This is what is known so far. |Locals took note. ",
                            "此事受到关注。"),
                    random);
            int cut = lead.indexOf(' ');
            draft.paragraphs.set(0, begin + (cut > 0 && cut < lead.length() / 2 ? lead.substring(cut + 1) : lead));
        }
    },
    LOCAL_PARAGRAPH {
        @Override
        void edit(Draft draft, Random random) {
            String local = pick(
                    draft.language(
                            "이 소식을 들은 주민들은 대체로 반기면서도 오가는 차가 늘어날까 걱정했다.|우리 지역에서는 오래전부터 비슷한 이야기가 있었고 상인들은 손님이 늘기를 기대한다.|"
                                    + "지역 대학의 한 연구자는 다른 도시의 앞선 사례를 꼼꼼히 살펴야 한다고 조언했다.",
                            "Residents of the outer islands welcomed the news but worried about traffic.|A local shop owner said she"
                                    + " hoped for more visitors in the winter months.",
                            "当地居民普遍表示欢迎，但也担心交通拥堵。"),
                    random);
            draft.paragraphs.add(1 + random.nextInt(draft.paragraphs.size()), local);
        }
    },
    SPACING {
        @Override
        void edit(Draft draft, Random random) {
            draft.everywhere("(?<=[가-힣]) (?=[가-힣])", m -> random.nextInt(6) == 0 ? "" : " ");
            draft.everywhere("(?<=[0-9만억조]) ?(?=원|명|달러|개|척|가구|세대)", m -> random.nextInt(3) == 0 ? " " : m.group());
        }
    },
    QUOTES {
        @Override
        void edit(Draft draft, Random random) {
            draft.everywhere("[“”‘’]", m -> "“”".contains(m.group()) ? "\"" : "'");
            draft.everywhere("∼", m -> "~");
            draft.everywhere("㎡", m -> "m²");
        }
    },
    PARTICLES {
        @Override
        void edit(Draft draft, Random random) {
            String[][] pairs = {
                {"밝혔다", "전했다"}, {"설명했다", "밝혔다"}, {"했다고", "하였다고"}, {"가운데", "중"}, {"이며", "이고"},
                {"은 ", "이 "}, {"는 ", "가 "}, {"에서 ", "에서는 "}, {"까지 ", "까지는 "}, {" said", " announced"},
                {" on ", " this "}, {"announced", "said"}, {" the ", " its "}, {"将", "会"}, {"已", "已经"}
            };
            for (String[] pair : pairs) {
                draft.everywhere(Pattern.quote(pair[0]), m -> random.nextInt(3) == 0 ? pair[1] : m.group());
            }
        }
    },
    NUMERALS {
        @Override
        void edit(Draft draft, Random random) {
            draft.everywhere(
                    "([0-9]+)만([0-9]{4})(?=[가-힣])",
                    m -> random.nextBoolean()
                            ? String.format(
                                    Locale.ROOT,
                                    "%,d",
                                    Integer.parseInt(m.group(1)) * 10_000 + Integer.parseInt(m.group(2)))
                            : m.group(1) + "만 " + m.group(2));
            draft.everywhere("([0-9]+)억원", m -> m.group(1) + "억 원");
            draft.everywhere("([0-9])000(만|억)", m -> m.group(1) + "천" + m.group(2));
            draft.everywhere("(?<![0-9,.])([0-9])([0-9]{3})(?=[가-힣])", m -> m.group(1) + "," + m.group(2));
            draft.everywhere("([0-9]),([0-9]{3})(?= [a-z])", m -> m.group(1) + m.group(2));
        }
    },
    /** A rounding, said to be one: no other figure. */
    ROUNDING {
        @Override
        void edit(Draft draft, Random random) {
            draft.once("(?<![0-9,.만])([1-9][0-9])[0-9](명|개|척|가구|대)(?![0-9가-힣])", m -> m.group(1) + "0여 " + m.group(2));
        }
    },
    /** Another office's notice in the same words: no copy. */
    OTHER_NAMES {
        @Override
        void edit(Draft draft, Random random) {
            String[][] names = {
                {"해솔대학교", "칭란대학교"},
                {"해솔시", "무란시"},
                {"해솔항만공사", "해솔시의회"},
                {"누리조선", "한들풍력"},
                {"바다산업부", "해솔시의회"},
                {"두루전지", "윈펑기계"},
                {"윈펑기계", "두루전지"},
                {"Haesol University", "Qinglan University"},
                {"Haesol City", "Mulan City"},
                {"Port Authority", "City Council"},
                {"青岚大学", "海松大学"},
                {"云峰机械", "努里造船"}
            };
            for (String[] name : names) {
                if (String.join(" ", draft.paragraphs).contains(name[0])) {
                    draft.everywhere(Pattern.quote(name[0]), m -> name[1]);
                    return;
                }
            }
        }
    },
    /** What came of it later, with the background of the first telling below: no copy. */
    FOLLOW_UP {
        @Override
        void edit(Draft draft, Random random) {
            if (draft.paragraphs.size() < 4) {
                return;
            }
            List<String> lines = new ArrayList<>(List.of(draft.language(
                            "관계자들은 이튿날 다시 모여 남은 문제를 하나씩 따졌고 일부는 다음 회의로 넘겼다.|비용을 누가 얼마나 나눠 낼지를 두고 말이 길어졌으며 뚜렷한 결론은 나지 않았다.|"
                                    + "시민 모임은 결정하는 자리에 주민이 들어가야 한다며 서명을 받기 시작했다.|전문가들은 서두르지 말고 다른 고장의 경험을 살피라고 충고했다.|"
                                    + "담당 부서는 물음이 이어지자 설명 자료를 다시 만들어 누리집에 올렸다.|이웃 고장에서도 같은 일을 해 보자는 목소리가 커지고 있다.",
                            "Officials met again the next day and put off part of the decision.|No agreement was reached on who pays for what.|A citizens' group"
                                    + " began to collect signatures.|The next meeting has not been called yet.",
                            "相关人员次日再次开会，部分问题留待下次讨论。|关于费用如何分担，会议没有得出明确结论。|市民团体开始征集签名，要求居民参与决策。")
                    .split("\\|", -1)));
            Collections.shuffle(lines, random);
            lines = lines.subList(0, 2);
            lines.add(
                    0,
                    draft.headline
                            + draft.language(
                                    "라는 소식이 알려진 뒤로 물음이 꼬리를 물고 있다.", " - and then the questions came.", "，此后各方疑问不断。"));
            List<String> background = List.copyOf(
                    draft.paragraphs.subList(Math.max(0, draft.paragraphs.size() - 2), draft.paragraphs.size()));
            draft.keep(0);
            draft.paragraphs.addAll(lines);
            draft.paragraphs.addAll(background);
            draft.headline = lines.get(1);
        }
    },
    /** Another number in one place: no copy any more. */
    NUMBER_EDIT {
        @Override
        void edit(Draft draft, Random random) {
            draft.once(
                    "(?<![0-9,.])([1-9])([0-9]*)(?=[만억조]|명|개|척|대|가구|동|곳|% | ?percent| jobs| people| homes|个|艘|家|台|户)",
                    m -> {
                        int digit = m.group(1).charAt(0) - '0';
                        return (digit % 9 + 1) + m.group(2);
                    });
        }
    };

    /** Whether what comes out is no copy. */
    boolean another() {
        return this == NUMBER_EDIT || this == OTHER_NAMES || this == FOLLOW_UP;
    }

    abstract void edit(Draft draft, Random random);

    /** The news as another outlet prints it, edited by each of these in turn. */
    static News apply(News news, String id, String outlet, List<Mutation> mutations, long seed) {
        Draft draft = new Draft(news);
        Random random = new Random(seed);
        for (Mutation mutation : mutations) {
            mutation.edit(draft, random);
        }
        return news.as(id, outlet, draft.headline, draft.paragraphs);
    }

    private static String pick(String choices, Random random) {
        String[] all = choices.split("\\|", -1);
        return all[random.nextInt(all.length)];
    }

    /** An article under an editor's hand. */
    static final class Draft {
        private final String language;
        private String headline;
        private final List<String> paragraphs;

        Draft(News news) {
            this.language = news.language();
            this.headline = news.headline();
            this.paragraphs = new ArrayList<>(news.paragraphs());
        }

        private String language(String ko, String en, String zh) {
            return language.equals("ko") ? ko : language.equals("en") ? en : zh;
        }

        private int length(int first) {
            return paragraphs.subList(0, first).stream()
                    .mapToInt(String::length)
                    .sum();
        }

        private void keep(int first) {
            paragraphs
                    .subList(Math.min(first, paragraphs.size()), paragraphs.size())
                    .clear();
        }

        private void everywhere(String pattern, java.util.function.Function<Matcher, String> edit) {
            paragraphs.replaceAll(p -> Pattern.compile(pattern).matcher(p).replaceAll(r -> {
                Matcher m = Pattern.compile(pattern).matcher(p);
                m.find(r.start());
                return Matcher.quoteReplacement(edit.apply(m));
            }));
        }

        private void once(String pattern, java.util.function.Function<Matcher, String> edit) {
            for (int i = 0; i < paragraphs.size(); i++) {
                Matcher m = Pattern.compile(pattern).matcher(paragraphs.get(i));
                if (m.find()) {
                    String p = paragraphs.get(i);
                    paragraphs.set(i, p.substring(0, m.start()) + edit.apply(m) + p.substring(m.end()));
                    return;
                }
            }
        }
    }
}
