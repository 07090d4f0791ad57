-- What a reader meets of a report, for Pandoc's plain text: emphasis without marks, notes and pictures
-- between marks of their own. Contents and tables repeat what stands elsewhere, and fall out.

local function unwrap(element)
  return element.content
end

local function marked(name, inlines)
  local all = pandoc.List({ pandoc.Str("⟦" .. name .. "⟧"), pandoc.Space() })
  all:extend(inlines)
  all:extend({ pandoc.Space(), pandoc.Str("⟦/" .. name .. "⟧") })
  return all
end

return {
  {
    Emph = unwrap,
    Strong = unwrap,
    Table = function()
      return {}
    end,
    Div = function(element)
      local style = element.attributes["custom-style"] or ""
      if style:lower():match("^toc ") or style == "Contents Heading" or style == "Table Caption" then
        return {}
      end
    end,
    Image = function(element)
      local shown = pandoc.List({ pandoc.Str(element.title), pandoc.Space(), pandoc.Str("⟦shows⟧"), pandoc.Space() })
      shown:extend(element.caption)
      return marked("picture", shown)
    end,
    Note = function(element)
      return marked("note", { pandoc.Str(pandoc.utils.stringify(element.content)) })
    end,
  },
}
