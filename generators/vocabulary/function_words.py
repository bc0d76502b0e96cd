"""Words that say nothing by themselves, in English and Chinese: they name no thing and leave nothing unread."""

from __future__ import annotations

from typing import Final

ENGLISH: Final = frozenset(
    ["a", "an", "the", "and", "or", "nor", "but", "of", "with", "within", "there", "is", "are", "was", "were", "be", "been", "being", "am", "it", "its", "i", "me", "my", "mine", "we", "us", "you", "your", "they", "them", "their", "he", "him", "his", "she", "her", "our", "this", "that", "these", "those", "which", "who", "whom", "whose", "where", "when", "while", "as", "than", "to", "in", "into", "on", "onto", "at", "for", "from", "by", "over", "under", "up", "down", "out", "off", "so", "very", "just", "quite", "rather", "really", "also", "then", "too", "again", "yet", "still", "have", "has", "had", "having", "do", "does", "did", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "let", "make", "makes", "made", "create", "build", "give", "put", "place", "set", "add", "show", "see", "look", "looking", "want", "like", "need", "please", "imagine", "picture", "photo", "image", "view", "scene", "some", "any", "all", "both", "each", "every", "other", "one", "here", "not", "no", "if", "'s", "'d", "'ll", "'re", "'ve", "n't", "t", "s", "d", "thing", "things", "something", "someone", "kind", "sort", "type", "lot", "maybe", "perhaps", "around", "about", "through", "along", "across", "near", "between", "what", "how", "please", "ok", "okay", "hi", "hello", "hey", "hmm", "um", "well", "now", "get", "got", "another", "more", "most", "only", "such", "much", "many", "few", "part", "full", "everything", "nothing", "say", "says", "said", "saying", "shout", "shouts", "shouting", "whisper", "whispers", "whispering", "call", "calls", "calling", "speak", "speaks", "speaking", "tell", "tells", "telling", "ask", "asks", "asking", "stand", "stands", "standing", "placed", "located", "situated"]
)
CHINESE: Final = frozenset(
    ["一", "个", "了", "的", "着", "在", "有", "是", "和", "与", "及", "或", "、", "我", "你", "他", "她", "它", "们", "想", "要", "请", "给", "让", "把", "被", "将", "这", "那", "里", "上", "下", "中", "内", "面", "还", "也", "都", "就", "只", "张", "把", "座", "棵", "条", "朵", "本", "辆", "艘", "块", "尊", "幅", "匹", "头", "件", "台", "栋", "间", "盏", "片", "位", "名", "套", "扇", "根", "支", "杯", "盘", "场", "景", "看", "到", "见", "地", "得", "很", "以", "及", "放", "来", "去", "成", "为", "个", "些", "并", "且", "而", "再", "又", "会", "能", "可", "帮", "做", "画", "出", "现", "处", "边"]
)
SIGNS: Final = frozenset([".", ",", ";", ":", "!", "?", "-", "–", "—", "…", "(", ")", "[", "]", "/", "&", "+", '"', "'", "“", "”", "‘", "’", "«", "»", "。", "，", "、", "；", "：", "！", "？", "（", "）", "「", "」", "『", "』", "《", "》", "·"])
UNSAID: Final = ENGLISH | CHINESE | SIGNS
